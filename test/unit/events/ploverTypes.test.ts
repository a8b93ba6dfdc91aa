import assert from 'node:assert/strict';
import { eventsOf } from './events';

/** A sentence and the event in it, without its type: `actor > recipient`, or `actor > recipient, status` where it has not happened. */
type Case = readonly [sentence: string, roles: string];

const told: Readonly<Record<string, readonly Case[]>> = {
  AGREE: [
    ['[per Peru] and [chl Chile] signed a fishing accord on Monday.', 'per,chl > '],
    ['[nor Norway] offered to mediate between the two sides in [lka Sri Lanka].', 'nor > lka'],
    ['[hun Hungary] agreed to open its airspace to [svk Slovak] jets.', 'hun > svk'],
    ['[qat Qatar] pledged $30 million for [lbn Lebanon].', 'qat > lbn'],
    ['[ken Kenya] said it was ready to send food to [hti Haiti].', 'ken > hti, intended'],
    ['[cub Cuba] and [mex Mexico] reached a deal on migration.', 'cub,mex > '],
    ['[jpn Japan] promised to lend [idn Indonesia] two ferries.', 'jpn > idn'],
    ['The parliament of [fin Finland] ratified a treaty with [est Estonia].', 'fin > est'],
  ],
  CONSULT: [
    ['[president The president of Ghana] visited [tgo Togo] on Thursday.', 'president > tgo'],
    ['[aut Austria] hosted talks between [arm Armenia] and [aze Azerbaijan].', 'aut > arm,aze'],
    ['[minister The foreign minister] met his counterpart from [bel Belgium] in Rome.', 'minister,bel > '],
    ['[ind India] and [npl Nepal] held talks on water in Delhi.', 'ind,npl > '],
    ['[envoy The envoy] telephoned [king the king of Jordan] on Sunday.', 'envoy > king'],
    ['[premier The premier] travelled to [vnm Vietnam] for a summit.', 'premier > vnm'],
    ['[egy Egypt] mediated between [sdn Sudan] and [tcd Chad].', 'egy > sdn,tcd'],
  ],
  SUPPORT: [
    ['[bra Brazil] praised [ury Uruguay] for its response.', 'bra > ury'],
    ['[can Canada] recognised [xkx Kosovo] on Tuesday.', 'can > xkx'],
    ['[dnk Denmark] backed the bid of [isl Iceland].', 'dnk > isl'],
    ['[grc Greece] congratulated [cyp Cyprus] on its election.', 'grc > cyp'],
    ['[tun Tunisia] voiced support for [dza Algeria].', 'tun > dza'],
    ['[irl Ireland] and [nzl New Zealand] restored diplomatic relations.', 'irl,nzl > '],
    ['[kwt Kuwait] expressed its solidarity with [mar Morocco].', 'kwt > mar'],
  ],
  CONCEDE: [
    ['[nld The Netherlands] apologised to [sur Suriname] for slavery.', 'nld > sur'],
    ['[mmr Myanmar] eased restrictions on [party the opposition party].', 'mmr > party'],
    ['[rebels The rebels] declared a unilateral ceasefire on Friday.', 'rebels > '],
    ['[chl Chile] lifted the curfew in the south.', 'chl > '],
    ['[president The president of Zambia] pardoned [editor an editor].', 'president > editor'],
    ['[union The union] called off its strike.', 'union > '],
    ['[government The government of Nepal] bowed to the demands of [students the students].', 'government > students'],
  ],
  COOPERATE: [
    ['[kor South Korea] and [aus Australia] held a joint naval exercise.', 'kor,aus > '],
    ['[fra France] shared intelligence with [ner Niger].', 'fra > ner'],
    ['[tza Tanzania] and [rwa Rwanda] exchanged prisoners on Tuesday.', 'tza,rwa > '],
    ['[arg Argentina] cooperated with [bol Bolivia] against smugglers.', 'arg,bol > '],
    ['[kaz Kazakhstan] resumed oil exports to [deu Germany].', 'kaz > deu'],
    ['[isr Israel] and [jor Jordan] teamed up against smugglers.', 'isr,jor > '],
    ['[rwa Rwanda] extradited a banker to [bdi Burundi].', 'rwa > bdi'],
  ],
  AID: [
    ['[tur Turkey] sent tents to [hti Haiti] after the storm.', 'tur > hti'],
    ['[swe Sweden] granted asylum to [family a family from Belarus].', 'swe > family'],
    ['[usa The United States] delivered fighter jets to [phl the Philippines].', 'usa > phl'],
    ['Sailors of [ita Italy] rescued [migrants forty migrants] off Malta.', 'ita > migrants'],
    ['[chn China] donated vaccines to [lao Laos].', 'chn > lao'],
    ['[lux Luxembourg] trained police officers of [mli Mali].', 'lux > mli'],
    ['[mdg Madagascar] received rice from [ind India].', 'ind > mdg'],
    ['[bank The bank] granted a loan to [zmb Zambia].', 'bank > zmb'],
  ],
  RETREAT: [
    ['[eth Ethiopia] withdrew its troops from [som Somalia].', 'eth > som'],
    ['[gunmen The gunmen] released [nurses two nurses] on Monday.', 'gunmen > nurses'],
    ['[minister The interior minister] resigned on Wednesday.', 'minister > '],
    ['[rebels Rebels] surrendered to [army the army] near the river.', 'rebels > army'],
    ['[militia The militia] handed over its weapons to [ivorian the Ivorian army].', 'militia > ivorian'],
    ['[usa The United States] lifted sanctions on [mmr Myanmar].', 'usa > mmr'],
    ['[police Police] freed [dissident a dissident] from prison.', 'police > dissident'],
    ['[pak Pakistan] evacuated its embassy in [sdn Sudan].', 'pak > sdn'],
  ],
  REQUEST: [
    ['[idn Indonesia] urged [mys Malaysia] to open its ports.', 'idn > mys'],
    ['[hun Hungary] asked [eur the European Union] for funds.', 'hun > eur'],
    ['[families Families] demanded the release of [miners the miners].', 'families > miners'],
    ['[isr Israel] ordered [agency the agency] to leave.', 'isr > agency'],
    ['[pope The pope] called on [col Colombia] to protect farmers.', 'pope > col'],
    ['[per Peru] appealed to [esp Spain] for help.', 'per > esp'],
    ['[cze Czechia] said that [rus Russia] must leave.', 'cze > rus'],
  ],
  ACCUSE: [
    ['[mar Morocco] accused [dza Algeria] of arming rebels.', 'mar > dza'],
    ['[ukr Ukraine] blamed [rus Russia] for the blast.', 'ukr > rus'],
    ['[fji Fiji] condemned [fra France] over its tests.', 'fji > fra'],
    ['[prosecutors Prosecutors] charged [mayor the mayor] with fraud.', 'prosecutors > mayor'],
    ['[dnk Denmark] sued [bank the bank] in London.', 'dnk > bank'],
    ['[gmb The Gambia] denounced the remarks of [sen Senegal].', 'gmb > sen'],
    ['[court The court] opened an investigation into [minister the minister].', 'court > minister'],
    ['[nic Nicaragua] lodged a protest with [cri Costa Rica].', 'nic > cri'],
  ],
  REJECT: [
    ['[irn Iran] rejected an offer from [deu Germany].', 'irn > deu'],
    ['[rus Russia] vetoed the resolution on [syr Syria].', 'rus > syr'],
    ['[tha Thailand] refused to let [khm Cambodia] reopen the crossing.', 'tha > khm'],
    ['[ven Venezuela] denied the accusation of [guy Guyana].', 'ven > guy'],
    ['[minister The minister] declined to meet [strikers the strikers].', 'minister > strikers'],
    ['[aus Australia] turned down a request from [nru Nauru].', 'aus > nru'],
    ['[rebels The rebels] violated a truce with [mli Mali].', 'rebels > mli'],
  ],
  THREATEN: [
    ['[prk North Korea] threatened [kor South Korea] with a strike.', 'prk > kor'],
    ['[usa The United States] warned [tur Turkey] that it could face sanctions.', 'usa > tur'],
    ['[union The union] vowed to strike over pensions.', 'union > '],
    ['[rebels The rebels] gave [zaf South Africa] an ultimatum.', 'rebels > zaf'],
    ['[egy Egypt] threatened to expel [envoy the envoy].', 'egy > envoy'],
    ['[irn Iran] vowed to avenge the killing by attacking [isr Israel].', 'irn > isr'],
  ],
  PROTEST: [
    ['[students Students] demonstrated against [hun Hungary].', 'students > hun'],
    ['[nurses Nurses] went on strike on Monday.', 'nurses > '],
    ['[farmers Farmers] blocked roads in protest against [fra France].', 'farmers > fra'],
    ['[crowd A crowd] rallied against [president the president] in the capital.', 'crowd > president'],
    ['[prisoners Prisoners] rioted over food.', 'prisoners > '],
    ['[party The party] boycotted the election in [tgo Togo].', 'party > tgo'],
    ['[monks Monks] began a hunger strike.', 'monks > '],
    ['[youths Youths] hurled stones at [police police].', 'youths > police'],
  ],
  SANCTION: [
    ['[gbr Britain] imposed sanctions on [blr Belarus].', 'gbr > blr'],
    ['[ecu Ecuador] recalled its ambassador from [col Colombia].', 'ecu > col'],
    ['[bank The bank] suspended aid to [uga Uganda].', 'bank > uga'],
    ['[court The court] sentenced [general the general] to ten years.', 'court > general'],
    ['[hnd Honduras] severed ties with [twn Taiwan].', 'hnd > twn'],
    ['[king The king] sacked [premier the premier].', 'king > premier'],
    ['[usa The United States] froze the assets of [ner Niger].', 'usa > ner'],
    ['[bdi Burundi] withdrew from the treaty with [rwa Rwanda].', 'bdi > rwa'],
    ['[bloc The bloc] suspended [mli Mali] on Sunday.', 'bloc > mli'],
  ],
  MOBILIZE: [
    ['[ind India] deployed troops along the border with [pak Pakistan].', 'ind > pak'],
    ['[prk North Korea] tested a missile on Friday.', 'prk > '],
    ['[fra France] put its army on alert.', 'fra > '],
    ['[usa The United States] sent a warship to [twn Taiwan].', 'usa > twn'],
    ['[rus Russia] massed tanks near [ukr Ukraine].', 'rus > ukr'],
    ['[police Police] stepped up patrols in the city.', 'police > '],
    ['[ven Venezuela] called up reservists on Tuesday.', 'ven > '],
  ],
  COERCE: [
    ['[police Police] arrested [editor an editor] in the capital.', 'police > editor'],
    ['[isr Israel] demolished the homes of [villagers villagers].', 'isr > villagers'],
    ['[tur Turkey] banned [party the party] on Thursday.', 'tur > party'],
    ['[vnm Vietnam] deported [monk a monk] to Laos.', 'vnm > monk'],
    ['[hackers Hackers] broke into the network of [bank the bank].', 'hackers > bank'],
    ['[customs Customs officers] seized a yacht of [rus a Russian].', 'customs > rus'],
    ['[lka Sri Lanka] imposed a curfew in the north.', 'lka > '],
    ['[army The army] dispersed [crowd the crowd] with tear gas.', 'army > crowd'],
    ['[soldiers Soldiers] looted the shops of [traders traders].', 'soldiers > traders'],
  ],
  ASSAULT: [
    ['[rus Russia] shelled [ukr Ukraine] overnight.', 'rus > ukr'],
    ['[gunmen Gunmen] killed [judge a judge] on Monday.', 'gunmen > judge'],
    ['[pirates Pirates] hijacked [crew the crew of a tanker].', 'pirates > crew'],
    ['[eri Eritrean] troops clashed with [eth Ethiopian] forces.', 'eri,eth > '],
    ['[guards Guards] tortured [student a student] in custody.', 'guards > student'],
    ['[army The army] launched an offensive against [rebels rebels].', 'army > rebels'],
    ['[bomber A suicide bomber] blew himself up beside [soldiers soldiers].', 'bomber > soldiers'],
    ['[police Police] opened fire on [miners miners].', 'police > miners'],
    ['[officers Officers] staged a coup against [king the king].', 'officers > king'],
  ],
};

const plain = (marked: string) => marked.replace(/\[\S+ ([^\]]+)\]/g, '$1');

for (const [type, cases] of Object.entries(told))
  describe(`${type} is read`, () => {
    for (const [sentence, roles] of cases)
      it(`in “${plain(sentence)}”`, () => {
        const [first] = [...eventsOf(sentence).events].sort((a, b) => b.confidence - a.confidence);
        const found = first && `${first.type} ${first.actor.join(',')} > ${first.recipient.join(',')}, ${first.status}`;
        assert.equal(found, `${type} ${roles.includes(', intended') ? roles : `${roles}, actual`}`);
      });
  });
