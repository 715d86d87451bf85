/**
 * Types of the sources. Generated from schema/*.schema.json by scripts/generate-types.mjs: do not edit.
 */
/**
 * Filen uppdrag.yaml: inställningar för en mapp med uppdrag.
 */
export interface Arbetsyta {
  /**
   * Språk för meddelanden: sv eller en. Flaggan --lang går före.
   */
  språk?: 'sv' | 'en';
  /**
   * Mapp under templates/ med layout och stilmallar. Förval: standard.
   */
  mall?: string;
  /**
   * Arbetsytans namn, visas överst på startsidan, till exempel regionens namn.
   */
  namn?: string;
  /**
   * Diarienumrens form, eller en lista av former: A för nämndens förkortning, ÅÅÅÅ eller ÅÅ för året, N för ett löpnummer av valfri längd, NNNNN för fem siffror, i övrigt som det skrivs: A ÅÅÅÅ/NNNNN är RS 2027/01234, ÅÅAN är 24HSN123. En nämnd kan ha sin egen form i register/organisationer.yaml. Förval: A ÅÅÅÅ-NNNNN. Kontrollen stängs av med regler: diarienummer: av.
   *
   * @minItems 1
   */
  diarienummer?: string | string[];
  /**
   * De slag som typ: i uppdrag.md kan ange; nyckeln är slagets namn. Förval: långsiktigt, utökat, årlig komplettering och enskilt. De som anges här ersätter dem.
   */
  dokument?: {
    [k: string]: Dokumentslag;
  };
  beslutsrader?: Beslutsrader;
  /**
   * De tillfällen som uppföljningsplanen kan ange; nyckeln är namnet i planen. Förval: månadsvis, kvartalsvis, T1, mitten-av-augusti, T2, ÅR och vid-behov. De som anges här ersätter dem. Ett datum, ÅÅÅÅ-MM-DD, kan alltid anges. Kalendern följer.
   */
  tillfällen?: {
    [k: string]: Tillfalle;
  };
  /**
   * Ord för enheter utöver de vanliga (kr, dagar, besök, procent …): ett tal och ordet efter det hålls ihop på en rad, och ett målvärde förstås som tal med enhet.
   */
  enheter?: string[];
  /**
   * Allvarlighetsgrad per regel: regelns namn följt av fel, varning, råd eller av. Reglerna står i docs/checks.md; de som alltid gäller kan inte ändras.
   */
  regler?: {
    [k: string]: 'fel' | 'varning' | 'råd' | 'av';
  };
}
/**
 * Ett slag av dokument: vad titelsidan säger och vad dokumentet behöver.
 */
export interface Dokumentslag {
  /**
   * Raden över titeln, till exempel Vårdöverenskommelse. Förval: slagets namn.
   */
  benämning?: string;
  /**
   * Ordet före perioden i titeln: Uppdrag, Överenskommelse, Beställning, Avtal. Förval: benämningen.
   */
  titel?: string;
  /**
   * Raden under titeln, till exempel mellan {{från.namn}} och {{till.styrelse}}. Förval: från {{från.namn}} till {{till.styrelse}}.
   */
  undertitel?: string;
  /**
   * Så många år som dokument av slaget brukar gälla.
   */
  år?: number;
  /**
   * Uppgifter som ett dokument av slaget måste ha överst.
   */
  fält?: ('titel' | 'undertitel' | 'ämne' | 'diarienummer' | 'beslut' | 'kompletterar')[];
  /**
   * Delar som ett dokument av slaget måste ha: uppföljningsplan, analysmall eller en tabell, skriven som tabell ersattning (tabeller/ersattning.yaml).
   */
  delar?: string[];
  /**
   * Kapitel som ett dokument av slaget måste ha, i ordning. uppdrag new skriver dem.
   */
  rubriker?: string[];
}
/**
 * Orden i raderna om beslut på titelsidan. Förval: orden på dokumentets språk.
 */
export interface Beslutsrader {
  /**
   * Orden före nämnden när den har beslutat. Förval: Beslutad i.
   */
  beslut?: string;
  /**
   * Orden före nämnden när den har reviderat. Förval: Reviderad av.
   */
  revidering?: string;
  /**
   * Tecknet eller ordet före paragrafens nummer. Förval: §.
   */
  paragraf?: string;
}
/**
 * Ett rapporteringstillfälle.
 */
export interface Tillfalle {
  /**
   * Så skrivs tillfället i dokumentet. Förval: namnet.
   */
  text?: string;
  /**
   * Sista dagen i varje månad, kvartal, tertial, halvår eller år.
   */
  varje?: 'månad' | 'kvartal' | 'tertial' | 'halvår' | 'år';
  /**
   * Dagar varje år, MM-DD, eller en enda gång, ÅÅÅÅ-MM-DD; bara MM är månadens sista dag.
   */
  dagar?: string[];
}

/**
 * Register över nämnder och utförare som uppdragen hänvisar till med id.
 */
export interface Organisationer {
  /**
   * En post per organisation; nyckeln är organisationens id.
   */
  organisationer: {
    [k: string]: OrganisationEntry;
  };
  /**
   * Slagen som organisationerna kan ha; nyckeln är slagets namn. Förval: nämnd (som uppdrar), sjukhus, primärvård, habilitering, specialistvård, tandvård, service och koncern. De som anges här ersätter dem.
   */
  slag?: {
    [k: string]: OrganisationKindEntry;
  };
}
/**
 * En nämnd, styrelse, förvaltning eller annan aktör.
 */
export interface OrganisationEntry {
  /**
   * Det fullständiga namnet så som det skrivs i löpande text, till exempel regionala hälso- och sjukvårdsnämnden.
   */
  namn: string;
  /**
   * Vedertagen förkortning, till exempel HVN eller SÖG.
   */
  kort?: string;
  /**
   * Hur mottagaren skrivs i titeln, till exempel styrelsen för Solrosvården.
   */
  styrelse?: string;
  /**
   * Vilket slags verksamhet det är: nämnd, sjukhus, primärvård, habilitering, specialistvård, tandvård, service eller koncern, eller ett av slagen överst i filen. Block kan ange vilka slag de gäller för.
   */
  slag: string;
  /**
   * Andra skrivsätt som förekommer men inte ska användas.
   */
  varianter?: string[];
  /**
   * Nämndens egen form för diarienummer, eller en lista av former, när den inte är den som står i uppdrag.yaml: A ÅÅÅÅ/NNNNN, ÅÅAN.
   *
   * @minItems 1
   */
  diarienummer?: string | string[];
}
/**
 * Ett slag av organisation.
 */
export interface OrganisationKindEntry {
  /**
   * ja (true) när organisationer av slaget ger uppdrag. Andra får dem.
   */
  uppdrar?: boolean;
  /**
   * Så tilltalas en utförare av slaget i löpande text, i bestämd form: sjukhuset, vårdcentralen. Kontrollen recipient letar efter det i uppdrag till andra.
   */
  tilltal?: string;
  /**
   * Så tilltalas alla utförare av slaget: sjukhus, sjukhusförvaltningar.
   */
  flertal?: string[];
}

/**
 * Register över ord: rekommenderade termer, förkortningar, synonymer och ord som ordlistan saknar.
 */
export interface Termer {
  /**
   * Rekommenderade termer och de varianter som inte ska användas.
   */
  termer?: Term[];
  /**
   * Förkortning och vad den betyder.
   */
  förkortningar?: {
    [k: string]: string;
  };
  /**
   * Namn på samma sak som alla är rätta, men som inte ska blandas i ett dokument: [Pediatrik, BUM].
   */
  synonymer?: string[][];
  /**
   * Ord som är rätt stavade fast ordlistan inte har dem: namn och facktermer. Böjningar räknas med.
   */
  ord?: string[];
}
/**
 * En rekommenderad term.
 */
export interface Term {
  /**
   * Så ska det skrivas.
   */
  term: string;
  /**
   * Skrivsätt som ska bytas mot termen.
   *
   * @minItems 1
   */
  varianter: string[];
  /**
   * Skälet, visas för den som skriver.
   */
  varför?: string;
}

/**
 * Uppgifterna överst i uppdrag.md (mellan ---): vem som uppdrar åt vem, när och enligt vilket beslut.
 */
export interface UppdragMeta {
  /**
   * Slag av dokument: långsiktigt, utökat, årlig komplettering eller enskilt, eller ett av slagen under dokument i uppdrag.yaml.
   */
  typ: string;
  /**
   * Nämnden som uppdrar: id ur register/organisationer.yaml.
   */
  från: string;
  /**
   * Utföraren som får uppdraget: id ur register/organisationer.yaml.
   */
  till: string;
  /**
   * Titel om den inte ska vara Uppdrag, eller Utökat uppdrag, följt av perioden.
   */
  titel?: string;
  /**
   * Raden under titeln om den inte ska vara från nämnden till styrelsen.
   */
  undertitel?: string;
  /**
   * Vad uppdraget gäller, läggs sist i undertiteln, till exempel om utökad primärvårdsjour i Granefors.
   */
  ämne?: string;
  giltighet: Giltighet;
  /**
   * Nämndens diarienummer, till exempel HVN 2024-00186. Formen bestäms i uppdrag.yaml.
   */
  diarienummer?: string;
  /**
   * utkast tills nämnden har beslutat, därefter beslutad.
   */
  status: 'utkast' | 'beslutad';
  /**
   * Besluten om uppdraget, det äldsta först.
   */
  beslut?: Beslut[];
  /**
   * Dagen då handlingen reviderades inför beslutet, ÅÅÅÅ-MM-DD. En revidering av det som är beslutat står under beslut.
   */
  'handling-reviderad'?: string;
  /**
   * Det uppdrag som detta kompletterar: id, till exempel 2025-2027/sodra-grantorps-sjukhus, eller benämningen i klartext om det inte finns i arbetsytan.
   */
  kompletterar?: string;
  /**
   * ja (true) numrerar rubrikerna: 1, 1.1, 1.1.1. Undanta en rubrik med {.onumrerad} eller {.dolt-nummer} sist på rubrikraden.
   */
  numrering?: boolean;
  /**
   * ja (true) numrerar styckena i marginalen, från 1 genom hela dokumentet, så att ett protokoll kan hänvisa till dem.
   */
  styckenummer?: boolean;
}
/**
 * Första och sista dag som uppdraget gäller.
 */
export interface Giltighet {
  /**
   * Första dagen, ÅÅÅÅ-MM-DD.
   */
  från: string;
  /**
   * Sista dagen, ÅÅÅÅ-MM-DD.
   */
  till: string;
}
/**
 * Ett beslut i nämnden.
 */
export interface Beslut {
  /**
   * beslut första gången, revidering därefter.
   */
  slag: 'beslut' | 'revidering';
  /**
   * Sammanträdets datum, ÅÅÅÅ-MM-DD. Saknas i en revidering som ännu inte är beslutad.
   */
  datum?: string;
  /**
   * Paragrafens nummer i protokollet.
   */
  paragraf?: number;
  /**
   * Vad en revidering ändrade, med en mening.
   */
  ändring?: string;
}

/**
 * Uppgifterna överst i en blockfil (mellan ---).
 */
export interface BlockMeta {
  /**
   * Blockets id, samma som filnamnet utan version.
   */
  id: string;
  /**
   * Blocket som detta är en annan lydelse av, utan att vara nyare: båda gäller sida vid sida.
   */
  'variant-av'?: string;
  /**
   * Heltal från 1. Höj när ordalydelsen ändras och spara den äldre som id@version.md.
   */
  version: number;
  /**
   * Blockets rubrik. Skrivs ut om blocket används med nivå, annars gäller uppdragets egen rubrik.
   */
  titel: string;
  /**
   * För den som väljer block: vad det innehåller och när det passar.
   */
  beskrivning?: string;
  /**
   * Det som får skilja mellan uppdrag. Används som {{namn}} i texten.
   */
  parametrar?: {
    [k: string]: Parameter;
  };
  /**
   * Valfria delar: id och en förklaring. I texten: :tillval[mening]{#id} eller :::tillval{#id}.
   */
  tillval?: {
    [k: string]: string;
  };
  /**
   * Slag av utförare som blocket är skrivet för. Utelämnas om det passar alla.
   *
   * @minItems 1
   */
  'gäller-för'?: string[];
}
/**
 * En parameter till blocket.
 */
export interface Parameter {
  /**
   * text, tal, datum, år eller val (ett av flera).
   */
  typ: 'text' | 'tal' | 'datum' | 'år' | 'val';
  /**
   * Värdet när uppdraget inte anger något. Utan förval måste uppdraget ange parametern.
   */
  förval?: string | number;
  /**
   * De tillåtna värdena när typ är val.
   *
   * @minItems 2
   */
  val?: string[];
  /**
   * Vad parametern betyder.
   */
  beskrivning?: string;
}

/**
 * Uppdragets indikatorer som data: områden, enheter och indikatorer. Skrivs ut av ::uppfoljningsplan.
 */
export interface Uppfoljningsplan {
  /**
   * Planens namn, till exempel Uppföljningsplan 2025–2027.
   */
  titel: string;
  /**
   * ja (true) sätter en rubrik (Tabell n.) över tabellen.
   */
  'visa-rubrik'?: boolean;
  /**
   * tabell: en liggande tabell. lista: punktlistor i löpande text, där det som inte står i planen inte heller får en tom kolumn.
   */
  form?: 'tabell' | 'lista';
  tabellhuvud?: Tabellhuvud;
  /**
   * Hur tillfällena skrivs i dokumentet, till exempel T2: Delår augusti.
   */
  etiketter?: {
    [k: string]: string;
  };
  /**
   * Planens områden i ordning.
   *
   * @minItems 1
   */
  områden: PlanOmrade[];
  /**
   * Fotnoter: nyckel och text.
   */
  noter?: {
    [k: string]: string;
  };
  analysmall?: Analysmall;
}
/**
 * Kolumnrubrikerna så som de skrivs i dokumentet. Det som utelämnas får sitt vanliga namn.
 */
export interface Tabellhuvud {
  /**
   * Rubrik för kolumnen delområde/verksamhet.
   */
  enhet?: string;
  /**
   * Rubrik för kolumnen indikator/uppföljning.
   */
  indikator?: string;
  /**
   * Rubrik för kolumnen utgångsvärde, som bara skrivs ut i planer där någon indikator har ett.
   */
  utgångsvärde?: string;
  /**
   * Rubrik för kolumnen målvärde.
   */
  målvärde?: string;
  /**
   * Rubrik för kolumnen datainhämtning/källa.
   */
  källa?: string;
  /**
   * Rubrik för kolumnen uppgiftslämnare.
   */
  uppgiftslämnare?: string;
  /**
   * Rubrik för kolumnen uppföljningstillfällen.
   */
  tillfällen?: string;
  /**
   * Rubrik för första kolumnen. Tom text ger en kolumn utan synlig rubrik.
   */
  område?: string;
}
/**
 * En grupp enheter.
 */
export interface PlanOmrade {
  /**
   * Id för hänvisningar.
   */
  id?: string;
  /**
   * Områdets namn.
   */
  namn: string;
  tabellhuvud?: Tabellhuvud;
  /**
   * Områdets enheter i ordning.
   *
   * @minItems 1
   */
  enheter: PlanEnhet[];
}
/**
 * En verksamhet eller ett delområde.
 */
export interface PlanEnhet {
  /**
   * Id för hänvisningar.
   */
  id?: string;
  /**
   * Enhetens namn, eller en lista när flera enheter delar samma indikatorer. Utelämnas när området inte är uppdelat.
   *
   * @minItems 2
   */
  namn?: string | string[];
  /**
   * Fotnoter till enhetens namn: nycklar under noter.
   *
   * @minItems 1
   */
  noter?: string[];
  /**
   * Enhetens indikatorer i ordning.
   *
   * @minItems 1
   */
  indikatorer: PlanIndikator[];
}
/**
 * En rad i planen: ett mått, en redovisning eller en hänvisning.
 */
export interface PlanIndikator {
  /**
   * Id för hänvisningar: :ref{#id}.
   */
  id?: string;
  /**
   * Id för samma mått i ett tidigare uppdrag, när det heter något annat nu: serien fortsätter då. Uppdragets id står före kolonet: 2025-2027/solrosvarden:bum-telefonsamtal. Skrivs inte ut.
   */
  ersätter?: string;
  /**
   * Indikatorns ordalydelse. Kursiv skrivs *så här*.
   */
  text: string;
  /**
   * Punktlista under texten.
   *
   * @minItems 1
   */
  punkter?: string[];
  /**
   * Läget som målet mäts från, som det står: 82 % (2024). Kolumnen skrivs ut i planer där någon indikator har ett.
   */
  utgångsvärde?: string | number;
  /**
   * Målet så som det uttalas: 100 %, ≥ 90 % inom 20 minuter, Ska öka, Norr: 140, Söder: 16. Skriv saknas om mål saknas med avsikt.
   */
  målvärde?: string | number;
  /**
   * Åt vilket håll ett utfall är bättre när målet inte säger det: högre, lägre, lika (målet ska träffas) eller neutral (följs utan att bedömas). Skrivs inte ut.
   */
  bättre?: 'högre' | 'lägre' | 'lika' | 'neutral';
  /**
   * Hur långt från målet som räknas som nära, i målets enhet. Bara när uppdragets text anger en sådan gräns. Skrivs inte ut.
   */
  marginal?: number;
  /**
   * Varifrån uppgiften hämtas.
   */
  källa?: string;
  /**
   * Vem som lämnar uppgiften.
   */
  uppgiftslämnare?: string;
  /**
   * När uppgiften lämnas: månadsvis, kvartalsvis, T1, mitten-av-augusti, T2 (andra tertialet), ÅR (årsredovisning) eller vid-behov, eller ett av tillfällena i uppdrag.yaml, eller ett datum, ÅÅÅÅ-MM-DD.
   */
  tillfällen?: string[];
  /**
   * Egen ordalydelse när dokumentet uttrycker tillfällena på annat sätt, '' när det gör det på annan plats. Tillfällen ska ändå anges.
   */
  'tillfällen-text'?: string;
  /**
   * ja (true) när uppdraget följs upp genom beskrivning och därför inte har målvärde.
   */
  redovisning?: boolean;
  /**
   * När en indikator har flera par av mål och källa: ett per rad.
   *
   * @minItems 2
   */
  mål?: PlanMal[];
  /**
   * Fotnoter: nycklar under noter sist i filen.
   *
   * @minItems 1
   */
  noter?: string[];
  /**
   * När raden bara hänvisar: id för området, enheten eller indikatorn som avses.
   */
  hänvisning?: string;
  /**
   * ja (true) skriver på skärmen ut de noter som använts hittills under denna rad. Annars, och på papper, står de sist under tabellen.
   */
  'noter-här'?: boolean;
}
/**
 * Ett mål med källa.
 */
export interface PlanMal {
  /**
   * Läget som målet mäts från, som det står: 82 % (2024). Kolumnen skrivs ut i planer där någon indikator har ett.
   */
  utgångsvärde?: string | number;
  /**
   * Målet så som det uttalas: 100 %, ≥ 90 % inom 20 minuter, Ska öka, Norr: 140, Söder: 16. Skriv saknas om mål saknas med avsikt.
   */
  målvärde: string | number;
  /**
   * Åt vilket håll ett utfall är bättre när målet inte säger det: högre, lägre, lika (målet ska träffas) eller neutral (följs utan att bedömas). Skrivs inte ut.
   */
  bättre?: 'högre' | 'lägre' | 'lika' | 'neutral';
  /**
   * Hur långt från målet som räknas som nära, i målets enhet. Bara när uppdragets text anger en sådan gräns. Skrivs inte ut.
   */
  marginal?: number;
  /**
   * Varifrån uppgiften hämtas.
   */
  källa?: string;
  /**
   * Vem som lämnar uppgiften.
   */
  uppgiftslämnare?: string;
  /**
   * När uppgiften lämnas: månadsvis, kvartalsvis, T1, mitten-av-augusti, T2 (andra tertialet), ÅR (årsredovisning) eller vid-behov, eller ett av tillfällena i uppdrag.yaml, eller ett datum, ÅÅÅÅ-MM-DD.
   */
  tillfällen?: string[];
  /**
   * Egen ordalydelse när dokumentet uttrycker tillfällena på annat sätt, '' när det gör det på annan plats. Tillfällen ska ändå anges.
   */
  'tillfällen-text'?: string;
}
/**
 * Mall som utföraren fyller i. Skrivs ut av ::analysmall.
 */
export interface Analysmall {
  /**
   * Mallens namn.
   */
  titel: string;
  /**
   * ja (true) sätter en rubrik (Tabell n.) över mallen.
   */
  'visa-rubrik'?: boolean;
  /**
   * Kolumnrubriker; den första gäller områdets namn. Kursiv skrivs *så här*.
   *
   * @minItems 2
   */
  kolumner: string[];
  /**
   * Radernas rubriker.
   *
   * @minItems 1
   */
  områden: string[];
}

/**
 * Text, tal, null (saknas, skrivs som streck), '' (står tom, räknas inte ut) eller ett intervall.
 */
export type Cellvarde = string | number | null | Intervall;

/**
 * En datatabell. Skrivs ut av ::tabell{#filnamn}; tal hämtas i text med {{belopp tabeller.filnamn.rad.kolumn}}.
 */
export interface Tabell {
  /**
   * Tabellens namn.
   */
  titel: string;
  /**
   * ja (true) sätter en rubrik (Tabell n.) över tabellen. Annars gäller avsnittets rubrik.
   */
  'visa-rubrik'?: boolean;
  /**
   * Vilket slags tabell det är; avgör utseendet.
   */
  slag?: 'tabell' | 'volymer' | 'priser' | 'förändringar' | 'kodmatris' | 'trappa';
  /**
   * Enhet för alla tal, till exempel tusen kronor. Skrivs en gång, i rubriken.
   */
  enhet?: string;
  /**
   * ja (true) lägger tabellen på en liggande sida.
   */
  liggande?: boolean;
  /**
   * Kolumnerna i ordning. Den första är radernas rubrik.
   *
   * @minItems 1
   */
  kolumner: Kolumn[];
  /**
   * Rubriker som spänner över flera kolumner.
   */
  kolumngrupper?: Kolumngrupp[];
  /**
   * Koder i matrisen och vad de betyder. null för en kod som dokumentet inte förklarar.
   */
  teckenförklaring?: {
    [k: string]: string | null;
  };
  /**
   * underrader: en rad med underrader är deras summa. ingen: grupprader utan summa.
   */
  summering?: 'underrader' | 'ingen';
  /**
   * Raderna i ordning. Utelämnas när raderna ligger i en radfil.
   */
  rader?: Rad[];
  /**
   * Filnamn i samma mapp med raderna som CSV: kolumnernas id (eller namnen i i-radfil) i första raden, semikolon eller komma emellan; kolumnen nivå ger nästlingen.
   */
  radfil?: string;
  /**
   * Tecken i radfilen som betyder att uppgiften saknas: [NA, '..']. De skrivs ut som streck.
   *
   * @minItems 1
   */
  saknas?: string[];
  /**
   * punkt när talen i radfilen har decimalpunkt (1204.5 eller 1,204.5). Behövs inte när cellerna skiljs åt med komma.
   */
  decimaltecken?: 'komma' | 'punkt';
  /**
   * Fotnoter under tabellen: nyckel och text.
   */
  noter?: {
    [k: string]: string;
  };
}
/**
 * En kolumn.
 */
export interface Kolumn {
  /**
   * Nyckel i raderna.
   */
  id: string;
  /**
   * Kolumnens rubrik. Tom text är tillåten i första kolumnen.
   */
  rubrik: string;
  /**
   * Kolumnens namn i radfilen, när det är ett annat än id: Antal besök. Kolumner i filen som ingen kolumn har namnet på hör då inte till tabellen.
   */
  'i-radfil'?: string;
  /**
   * text, tal, belopp, procent, kod eller intervall.
   */
  typ?: 'text' | 'tal' | 'belopp' | 'procent' | 'kod' | 'intervall';
  /**
   * Kolumnens enhet om den skiljer från tabellens.
   */
  enhet?: string;
  /**
   * Antal decimaler.
   */
  decimaler?: number;
  /**
   * Ord runt värdet, {} är värdet: Måluppfyllelse {} inom 8 minuter.
   */
  mönster?: string;
  /**
   * Kolumner som denna är summan av. Räknas ut där talet utelämnas, kontrolleras där det står.
   *
   * @minItems 2
   */
  'summa-av'?: string[];
}
/**
 * En rubrik över flera kolumner.
 */
export interface Kolumngrupp {
  /**
   * Gruppens rubrik.
   */
  rubrik: string;
  /**
   * Kolumnernas id.
   *
   * @minItems 2
   */
  kolumner: string[];
}
/**
 * En rad: en nyckel per kolumn, och vid behov underrader.
 */
export interface Rad {
  /**
   * Radens namn i {{…}} och för hänvisningar.
   */
  id?: string;
  /**
   * rad, grupp (rubrik för underrader), summa (av raderna ovan), varav (ingår i raden ovan, räknas inte i summan) eller ingående (belopp som förändringarna läggs till).
   */
  slag?: 'rad' | 'grupp' | 'summa' | 'varav' | 'ingående';
  /**
   * Värde i en annan tabell som radens tal ska vara lika med: tabell.rad.kolumn.
   */
  'stämmer-med'?: string;
  /**
   * Fotnoter: nycklar under noter.
   *
   * @minItems 1
   */
  noter?: string[];
  /**
   * Rader under denna.
   */
  rader?: Rad[];
  [k: string]:
    | Cellvarde
    | string
    | 'rad'
    | 'grupp'
    | 'summa'
    | 'varav'
    | 'ingående'
    | string[]
    | Rad[]
    | undefined;
}
export interface Intervall {
  /**
   * Undre gräns.
   */
  från?: number;
  /**
   * Övre gräns.
   */
  till?: number;
}

/**
 * Filen uppdrag.lock.yaml bredvid ett beslutat uppdrag: vad den beslutade texten består av. Skrivs av uppdrag decide, inte för hand.
 */
export interface Lock {
  /**
   * Filformatets version.
   */
  version: number;
  /**
   * Besluten om texten, det äldsta först. Det sista är det som texten är låst vid.
   *
   * @minItems 1
   */
  beslut: LockBeslut[];
  mall: LockMall;
  /**
   * Kontrollsumma för hela den beslutade texten, som den läses: ord, tal och ordning, inte radbrytningar eller utseende.
   */
  text: string;
  /**
   * Kontrollsumma för det som syns eller hörs utöver orden: bilagor, liggande sidor, vad länkar och hänvisningar leder till, tabellers slag och justering. Saknas i äldre lås; då jämförs med texten som den kompileras ur de låsta filerna.
   */
  utseende?: string;
  /**
   * Kontrollsumma för titelsidans uppgifter: titel, parter, giltighet och diarienummer.
   */
  titel: string;
  /**
   * Kontrollsumma för den text som står i uppdrag.md.
   */
  uppdrag: string;
  /**
   * Alla block som texten hämtar, även genom andra block: id@version och kontrollsumma för blockets text i detta uppdrag.
   */
  block: {
    [k: string]: string;
  };
  /**
   * Tabellerna som skrivs ut: filnamn utan ändelse och kontrollsumma.
   */
  tabeller?: {
    [k: string]: string;
  };
  /**
   * Kontrollsumma för uppföljningsplanen och analysmallen som de skrivs ut.
   */
  uppföljningsplan?: string;
  /**
   * Organisationerna som texten namnger, som de hette vid beslutet.
   */
  organisationer: {
    [k: string]: LockOrganisation;
  };
  /**
   * Filerna som texten gjordes av och SHA-256 för deras innehåll, så att den äldre ordalydelsen kan hittas. ./ är uppdragets egen mapp, annars arbetsytans.
   */
  källor: {
    [k: string]: string;
  };
  /**
   * SHA-256 för raderna ovanför, så att en ändring för hand märks.
   */
  kontrollsumma: string;
}
/**
 * Ett beslut i nämnden.
 */
export interface LockBeslut {
  /**
   * beslut första gången, revidering därefter.
   */
  slag: 'beslut' | 'revidering';
  /**
   * Sammanträdets datum, ÅÅÅÅ-MM-DD.
   */
  datum: string;
  /**
   * Paragrafens nummer i protokollet.
   */
  paragraf?: number;
}
/**
 * Mallen som gällde vid beslutet.
 */
export interface LockMall {
  /**
   * Mappen under templates/.
   */
  namn: string;
  /**
   * Mallens version, ur mall.json.
   */
  version: number;
  /**
   * Mallens innehåll.
   */
  sha256: string;
}
/**
 * Namnen ur register/organisationer.yaml.
 */
export interface LockOrganisation {
  /**
   * Det fullständiga namnet.
   */
  namn: string;
  /**
   * Vedertagen förkortning.
   */
  kort?: string;
  /**
   * Hur mottagaren skrivs i titeln.
   */
  styrelse: string;
}

/**
 * Filen utfall/2026-T2.yaml i ett uppdrags mapp: vad som rapporterats vid ett tillfälle. Skrivs av uppdrag receive; analyser, åtgärder, bedömningar och godtagna avvikelser skrivs för hand.
 */
export interface Utfall {
  /**
   * Tillfället, med året först: 2026-T2, 2026-ÅR, 2026-03 för mars, 2026-K1 för första kvartalet.
   */
  tillfälle: string;
  /**
   * Kontrollsumman för den beslutade text som utfallet svarar på, från uppdragets lås.
   */
  text?: string;
  /**
   * ja (true) när utfallen är påhittade. Det står då i allt som görs av dem.
   */
  exempel?: boolean;
  /**
   * Det som tagits emot, i ordning. Allt efter det första från samma avsändare är rättelser.
   *
   * @minItems 1
   */
  mottaget?: Leverans[];
  /**
   * Ett utfall för varje rad i planen som besvarats.
   */
  utfall: RadensUtfall[];
  /**
   * Svaren i analysmallen: ett område för varje rad, och ett svar för varje kolumn efter den första.
   */
  analys?: AnalysSvar[];
}
/**
 * En fil som tagits emot.
 */
export interface Leverans {
  /**
   * Dagen då filen togs emot.
   */
  dag: string;
  /**
   * Den som lämnade uppgifterna, så som formuläret säger.
   */
  avsändare: string;
  /**
   * Den som planen ber om uppgifterna, när formuläret bara gällde en av dem.
   */
  uppgiftslämnare?: string;
  /**
   * Filens namn.
   */
  fil: string;
  /**
   * Kontrollsumman för filens innehåll.
   */
  sha256: string;
  /**
   * Varför uppgifterna lämnas en gång till.
   */
  skäl?: string;
}
/**
 * Vad som rapporterats för en rad.
 */
export interface RadensUtfall {
  /**
   * Indikatorns id i planen.
   */
  indikator: string;
  /**
   * Vilket av indikatorns mål, räknat från 1, när den har flera.
   */
  mål?: number;
  /**
   * Vilken part, när målet är ett tal per part.
   */
  part?: string;
  /**
   * Målet som det löd när utfallet lämnades.
   */
  målvärde?: string;
  /**
   * Utfallet som tal, i målets enhet: 87.3 för 87,3 %. Utelämnas när täljare och nämnare anges.
   */
  värde?: number;
  /**
   * Antalet som uppfyller det som mäts.
   */
  täljare?: number;
  /**
   * Antalet som det är en del av.
   */
  nämnare?: number;
  /**
   * ja (true) när talet lämnats som ungefärligt.
   */
  ungefär?: boolean;
  /**
   * När talet är dolt för att det är litet: gränsen, 5 för ”<5”.
   */
  'färre-än'?: number;
  /**
   * ja (true) eller nej (false), när målet är ett sådant.
   */
  svar?: boolean;
  /**
   * Utförarens egna ord: redovisningen, eller en kommentar till talet.
   */
  text?: string;
  bedömning?: Bedomning;
  avvikelse?: GodtagenAvvikelse;
  /**
   * Varför utfallet blev som det blev.
   */
  analys?: string;
  /**
   * Vad som görs åt det.
   *
   * @minItems 1
   */
  åtgärder?: Atgard[];
}
/**
 * En namngiven persons bedömning av det som inte kan räknas ut, eller skälet till att utfallet inte kan bedömas.
 */
export interface Bedomning {
  /**
   * Bedömningen.
   */
  utfall: 'nått' | 'nära' | 'ej nått' | 'kan inte bedömas';
  /**
   * Den som bedömt.
   */
  av: string;
  /**
   * Skälen.
   */
  skäl: string;
}
/**
 * Att målet inte nås godtas till och med en dag.
 */
export interface GodtagenAvvikelse {
  /**
   * Sista dagen som avvikelsen godtas.
   */
  till: string;
  /**
   * Den som godtagit den.
   */
  av: string;
  /**
   * Skälen.
   */
  skäl: string;
}
/**
 * Vad, vem och när.
 */
export interface Atgard {
  /**
   * Vad som ska göras.
   */
  vad: string;
  /**
   * Vem som ska göra det.
   */
  vem: string;
  /**
   * Dagen då det ska vara gjort.
   */
  när: string;
  /**
   * Dagen då det var gjort.
   */
  klar?: string;
}
/**
 * Svaren om ett område.
 */
export interface AnalysSvar {
  /**
   * Området så som det står i mallen.
   */
  område: string;
  /**
   * Svaren i kolumnernas ordning.
   *
   * @minItems 1
   */
  svar: string[];
}
