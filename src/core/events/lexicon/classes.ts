/** Classes of nouns that entries of the lexicon refer to as `@name`. Lemmas; a plural-only noun stands as it is written. */
export const classes: Readonly<Record<string, string>> = {
  deal: 'agreement|deal|accord|treaty|pact|understanding|memorandum|settlement|compromise|consensus|protocol|truce|ceasefire|cease-fire|armistice|convention|communique|declaration|arrangement|peace',
  talk: 'talk|talks|negotiation|negotiations|discussion|discussions|meeting|dialogue|summit|consultation|consultations|conversation|conversations|conference|round',
  gathering:
    'summit|conference|meeting|talks|talk|ceremony|funeral|session|forum|congress|olympics|assembly|dinner|reception|celebration|inauguration|opening|signing',
  support: 'support|backing|loyalty|allegiance|approval|solidarity|recognition|commitment|friendship',
  tie: 'tie|ties|relation|relations|relationship|link|links|contact|contacts|cooperation|friendship|partnership|coordination|exchange|exchanges',
  curb: 'curfew|ban|restriction|restrictions|emergency|censorship|curb|law|limit|control|requirement|rule|siege',
  truce: 'truce|ceasefire|cease-fire|armistice|moratorium|halt|pause|lull',
  protest:
    'protest|demonstration|rally|march|strike|sit-in|hunger|picket|vigil|boycott|walkout|riot|unrest|stoppage|hartal|shutdown|parade|stay-away|industrial',
  storm: 'storm|overrun|invade|occupy|break_into|burst_into|mob|seize',
  closer: 'deepen|improve|strengthen|intensify|develop|expand|grow|warm',
  strike: 'strike|hunger|sit-in|boycott|walkout|stoppage|fast',
  threat: 'threat|ultimatum|warning',
  drill: 'exercise|drill|manoeuvre|manoeuvres|maneuver|maneuvers|wargame|patrol|training',
  intelligence: 'intelligence|information|expertise|know-how|technology|data|secret',
  help: 'help|aid|assistance|support|troops|service|relief',
  aid: 'aid|assistance|relief|help|food|medicine|medicines|supply|supplies|rice|grain|wheat|flour|tent|blanket|equipment|vaccine|dose|water|fuel|support|package|shipment|ration|clothing|drug|oxygen|ventilator|mask|generator|shelter|ambulance|kit|refuge|subsidy',
  money:
    'money|dollar|dollars|euro|euros|pound|pounds|yen|yuan|franc|mark|rupee|rouble|ruble|dinar|naira|rand|shilling|million|billion|fund|funds|loan|grant|credit|cash|funding|financing|compensation|donation|budget|bailout|salary|payment|$|sum',
  weapon:
    'weapon|weapons|arms|ammunition|missile|rocket|tank|rifle|gun|helicopter|plane|aircraft|jet|drone|vehicle|munition|shell|artillery|battery|howitzer|vessel|boat|bomb|grenade|explosive|hardware',
  base: 'base|position|post|outpost|barracks|checkpoint|camp|garrison|headquarters|airfield|airport|settlement|stronghold|territory|enclave|zone|strip|area|depot|bunker|hideout|compound|station|bastion|frontline|trench',
  property:
    'property|land|asset|artefact|artifact|treasure|helicopter|ship|plane|vessel|island|territory|airport|building|church|boat',
  siege: 'siege|encirclement|cordon|blockade',
  fight:
    'fighting|fight|war|hostilities|hostility|violence|conflict|battle|combat|insurgency|rebellion|revolt|mutiny|uprising|campaign|operation|operations|shelling',
  assault:
    'attack|assault|offensive|invasion|raid|strike|airstrike|bombing|bombardment|shelling|incursion|ambush|campaign|crackdown|massacre|killing|counter-offensive|counteroffensive|counterattack|operation',
  rebellion: 'rebellion|revolt|uprising|mutiny|coup|insurrection|insurgency|putsch',
  sanction: 'sanction|sanctions|embargo|measure|freeze|restriction|penalty|boycott|duty|tariff',
  force:
    'troop|troops|soldier|force|forces|army|police|policeman|guard|brigade|regiment|unit|peacekeeper|marine|personnel|contingent|reinforcement|reinforcements|reservist|battalion|division|paratrooper|navy|fleet|warship|armour|militia|fighter|garrison|military|commando|gendarme|rifle',
  person:
    'person|people|man|woman|boy|girl|child|student|teacher|journalist|reporter|activist|leader|member|official|officer|soldier|policeman|suspect|rebel|militant|fighter|demonstrator|protester|politician|lawyer|worker|aide|aides|minister|general|commander|villager|tourist|hostage|pupil|schoolgirl|schoolboy|civilian|fisherman|crew|sailor|peacekeeper|monk|priest|foreigner|national|citizen|driver|engineer|editor|guerrilla|gunman|terrorist|deputy|lawmaker|trader|businessman|dissident|opponent|critic|brother|son|daughter|wife|father|mother|head|chief|director',
  office:
    'minister|chief|governor|president|deputy|head|director|chairman|chairwoman|commander|general|judge|mayor|speaker|leader|spokesman|adviser|advisor|ambassador|secretary|premier|official',
  official:
    'official|minister|president|premier|leader|ambassador|envoy|delegation|chancellor|secretary|king|queen|prince|emir|pope|governor|mayor|general|chief|commissioner|diplomat|delegate|counterpart|visitor|dignitary|representative|group|mp|lawmaker|senator|chairman',
  state: 'country|government|nation|state|regime|administration|kingdom|republic|people|ally|authority|authorities',
  area: 'region|province|city|town|village|capital|country|district|area|border|camp|territory|island|neighbourhood|neighborhood|site|zone|front',
  claim: 'claim|accusation|allegation|charge|report|rumour|rumor|complaint|proposal|offer|plan|demand|ultimatum|threat',
  verdict: 'verdict|ruling|judgment|judgement|sentence|decision|result',
};
