/** Lines of "lemma form form ..." as a map from form to lemma. */
function forms(lines: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const line of lines.trim().split('\n')) {
    const [base = '', ...others] = line.trim().split(/\s+/);
    for (const form of others) map.set(form, base);
  }
  return map;
}

/** Auxiliaries, also shortened. */
export const auxiliaries = forms(`
be am are 're 'm ai
have 've
will 'll wo
can ca
would 'd
shall sha
go gon
want wan
`);

/** Verb forms that no rule gives. */
export const irregularVerbs = forms(`
be am is are was were been being 's 're 'm
have has had having 've 'd ve
do does did done doing
will 'll wo ll
can ca
would 'd
shall sha
arise arose arisen
awake awoke awoken
bear bore borne born
beat beaten
become became becoming
begin began begun
bend bent
bet betting
bid bidding bade bidden
bind bound
bite bit bitten biting
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
broadcast broadcasting
build built
burn burnt
buy bought
cast casting
catch caught
choose chose chosen choosing
cling clung
come came coming comes
cost costing
creep crept
cut cutting
deal dealt
die dying dies died
dig dug
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven driving
dwell dwelt
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled fleeing
fling flung
fly flew flown flies
forbid forbade forbidden
forecast forecasting
foresee foresaw foreseen foreseeing
forget forgot forgotten
forgive forgave forgiven forgiving
forgo forgone
freeze froze frozen freezing
get got gotten getting
give gave given giving
go goes went gone going gon
grind ground
grow grew grown
hang hung
hear heard
hide hid hidden hiding
hit hitting
hold held
hurt hurting
keep kept
kneel knelt
know knew known
lay laid
lead led
lean leant
leap leapt
learn learnt
leave left leaving
lend lent
let letting
lie lying lain lies
light lit
lose lost losing
make made making
mean meant
meet met
mislead misled
mistake mistook mistaken mistaking
overcome overcame overcoming
oversee oversaw overseen overseeing
overtake overtook overtaken overtaking
overthrow overthrew overthrown
overrun overran
pay paid
plead pled
prove proven proving
put putting
quit quitting
read reading
rebuild rebuilt
repay repaid
reset resetting
retake retook retaken retaking
rewrite rewrote rewritten
ride rode ridden riding
ring rang rung
rise rose risen rising
run ran running
say said says
see saw seen seeing sees
seek sought
sell sold
send sent
set setting
shake shook shaken shaking
shed shedding
shine shone shining
shoot shot
show shown
shrink shrank shrunk
shut shutting
sing sang sung
sink sank sunk
sit sat sitting
sleep slept
slide slid sliding
speak spoke spoken
speed sped
spell spelt
spend spent
spill spilt
spin spun
split splitting
spread spreading
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
strike struck stricken striking
strive strove striven striving
swear swore sworn
sweep swept
swim swam swum
swing swung
take took taken taking
teach taught
tear tore torn
tell told
think thought
throw threw thrown
thrust thrusting
tie tying ties tied
undergo underwent undergone undergoes undergoing
understand understood
undertake undertook undertaken undertaking
undo undid undone undoes
uphold upheld
upset upsetting
vie vying vies vied
wake woke woken waking
wear wore worn
weep wept
win won winning
wind wound
withdraw withdrew withdrawn
withhold withheld
withstand withstood
write wrote written writing
agree agreed agreeing
free freed freeing
guarantee guaranteed guaranteeing
decree decreed decreeing
disagree disagreed disagreeing
veto vetoed vetoing vetoes
torpedo torpedoed torpedoing torpedoes
echo echoed echoing echoes
use used using uses
cause caused causing causes
accuse accused accusing accuses
refuse refused refusing refuses
release released releasing releases
`);

/** Plurals that no rule gives. */
export const irregularNouns = forms(`
man men
woman women
child children
person persons
foot feet
tooth teeth
goose geese
mouse mice
ox oxen
life lives
wife wives
knife knives
half halves
leaf leaves
loaf loaves
thief thieves
wolf wolves
shelf shelves
self selves
calf calves
crisis crises
analysis analyses
basis bases
thesis theses
hypothesis hypotheses
oasis oases
diagnosis diagnoses
parenthesis parentheses
phenomenon phenomena
criterion criteria
medium media
datum data
bacterium bacteria
stratum strata
memorandum memoranda
referendum referenda
curriculum curricula
alumnus alumni
nucleus nuclei
stimulus stimuli
index indices
matrix matrices
appendix appendices
bus buses busses
gas gases gasses
quiz quizzes
series series
species species
means means
news news
headquarters headquarters
barracks barracks
crossroads crossroads
gallows gallows
corps corps
police police
people people
cattle cattle
staff staffs
pass passes
policeman policemen
policewoman policewomen
gunman gunmen
spokesman spokesmen
spokeswoman spokeswomen
fisherman fishermen
militiaman militiamen
rifleman riflemen
serviceman servicemen
congressman congressmen
businessman businessmen
clergyman clergymen
lawman lawmen
foreman foremen
chairman chairmen
countryman countrymen
movie movies
tie ties
lie lies
pie pies
zombie zombies
cookie cookies
calorie calories
prairie prairies
`);
