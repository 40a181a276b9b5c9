/**
 * One subject of diplomatic business. A cue is a word or phrase in lower case that by itself shows the subject is meant;
 * a cue ending in `*` stands for every word that begins with it.
 */
export type Theme = Readonly<{ code: string; label: string; cues: readonly string[] }>

const theme = (code: string, label: string, cues: string): Theme => ({
  code,
  label,
  cues: cues.split(',').map((cue) => cue.trim()),
})

/**
 * The themes of statements, meetings and commitments, in the order in which codes are listed.
 * Words with a second everyday meaning ("support", "order", "bank" of a river) are left out: a theme missed is
 * better than a theme that is not there.
 */
export const themes: readonly Theme[] = [
  theme(
    'trade',
    'Trade',
    'trade, trading, tariff*, export, exports, exporting, exporters, import, imports, importing, importers, customs union, market access, free-trade, commerce, commercial ties',
  ),
  theme(
    'investment',
    'Investment and business',
    'invest, invests, invested, investing, investment*, investor*, private sector, private-sector, entrepreneur*, startups, small businesses, business ties, business climate, privatisation, privatization',
  ),
  theme(
    'finance',
    'Finance and debt',
    'debt relief, debt restructuring, debt sustainability, monetary, inflation, banking, central bank, fiscal, budget support, financial stability, money laundering, illicit finance, currency, loan, loans',
  ),
  theme(
    'economy',
    'Economy and development',
    'economy, economies, economic, prosperity, development assistance, sustainable development, economic growth, unemployment, poverty',
  ),
  theme(
    'transport',
    'Transport and connectivity',
    'transport, transportation, transit, connectivity, railway*, rail, corridor, corridors, highway*, seaport*, ports, aviation, airspace, flights, shipping, logistics, belt and road, trade routes, export routes, supply chain*, supply-chain',
  ),
  theme(
    'energy',
    'Energy',
    'energy, oil, natural gas, gas pipeline*, pipeline*, electricity, power plant*, power grid*, power shortages, hydropower, renewable*, solar, uranium, lng, petroleum, fuel, fuels, hydrocarbon*, energy-efficient, gas supplies, gas exports',
  ),
  theme(
    'minerals',
    'Minerals',
    'critical minerals, rare earth*, mining, mineral resources, lithium, critical raw materials',
  ),
  theme(
    'water',
    'Water',
    'water, irrigation, river basin*, transboundary river*, glacier*, aral sea, sanitation, drought*, watershed*',
  ),
  theme(
    'climate',
    'Climate',
    'climate, emission*, decarboni*, carbon, global warming, net-zero, net zero, methane, greenhouse',
  ),
  theme(
    'environment',
    'Environment',
    'environment, environmental*, biodiversity, pollution, deforestation, conservation, ecolog*, ecosystem*, marine protected, oceans',
  ),
  theme(
    'security',
    'Security and defence',
    'security, defence, defense, military, armed forces, troops, deterrence, peacekeep*, arms control, weapons, missile*, territorial integrity, maritime security, non-aggression',
  ),
  theme(
    'sovereignty',
    'Sovereignty and territorial integrity',
    'sovereignty, territorial integrity, independence, sovereign*, non-interference',
  ),
  theme(
    'conflict',
    'War, conflict and peace',
    'war, wars, invasion, invaded, ceasefire*, cease-fire*, truce, aggression, hostilities, conflict, conflicts, peace talks, peace process, peace agreement, peace treaty, reconciliation, settlement of the conflict, prisoners of war',
  ),
  theme(
    'nuclear',
    'Nuclear arms and safety',
    'nuclear, nonprolifer*, non-prolifer*, denuclear*, disarmament, chemical weapons, biological weapons, enrichment, jcpoa',
  ),
  theme(
    'border',
    'Borders',
    'border, borders, cross-border, border-crossing, delimitation, demarcation, frontier, checkpoint*',
  ),
  theme(
    'terrorism',
    'Terrorism and extremism',
    'terror*, counterterror*, counter-terror*, extrem*, radicali*, violent extremism, foreign fighters, isis, al-qaida, al qaeda',
  ),
  theme(
    'crime',
    'Organised crime and corruption',
    'corruption, anti-corruption, anticorruption, organized crime, organised crime, transnational crime, kleptocra*, smuggl*, law enforcement, criminal networks',
  ),
  theme(
    'drugs',
    'Drugs',
    'drug trafficking, narcotic*, counternarcotic*, counter-narcotic*, illicit drugs, opium, heroin, fentanyl, drug trade, drug-trafficking, synthetic drugs',
  ),
  theme(
    'trafficking',
    'Trafficking in persons',
    'human trafficking, trafficking in persons, forced labor, forced labour, modern slavery, human smuggling',
  ),
  theme(
    'human-rights',
    'Human rights',
    'human rights, rights defenders, fundamental freedoms, civil liberties, torture, political prisoners, detained, arbitrary detention, freedom of expression, freedom of assembly, persecution, minority rights, labor rights, labour rights, atrocities',
  ),
  theme(
    'religion',
    'Religion',
    'religious freedom, freedom of religion, interfaith, religious communities, antisemitism, anti-semitism',
  ),
  theme(
    'media',
    'Media',
    'media freedom, press freedom, journalist*, disinformation, misinformation, independent media, free press',
  ),
  theme(
    'reform',
    'Reform and democracy',
    'reform, reforms, reform-oriented, reforming, democracy, democratic, democracies, rule of law, governance, constitutional, constitution, elections, electoral, civil society, term limits, accountability, judiciary, justice sector',
  ),
  theme('sanctions', 'Sanctions', 'sanction*, export control*, embargo*, asset freeze*, entity list, price cap'),
  theme(
    'food',
    'Food and agriculture',
    'food, famine, hunger, malnutrition, grain, wheat, fertilizer*, fertiliser*, agricultur*, farm, farmers, farming, agribusiness, veterinary',
  ),
  theme(
    'health',
    'Health',
    'health, healthcare, pandemic*, vaccin*, covid*, disease*, medical, medicine*, hospital*, polio, hiv, tuberculosis',
  ),
  theme(
    'humanitarian',
    'Humanitarian aid and disasters',
    'humanitarian, disaster*, earthquake*, flood, floods, flooding, relief effort*, displaced, emergency aid, emergency assistance',
  ),
  theme(
    'migration',
    'Migration',
    'migration, migrant*, immigra*, refugee*, asylum, visa, visas, diaspora, resettle*, labour migration, deportation*',
  ),
  theme(
    'education',
    'Education and youth',
    'education*, school*, universit*, student*, scholarship*, exchange program*, youth, teachers, vocational, workforce, academic exchange*',
  ),
  theme('science', 'Science and research', 'scientific, scientist*, science, laborator*, research cooperation'),
  theme(
    'culture',
    'Culture and heritage',
    'cultural, culture, heritage, museum*, art, arts, antiquities, people-to-people, sport, sports',
  ),
  theme('tourism', 'Tourism', 'tourism, tourist*'),
  theme('women', 'Women and gender equality', 'women, girls, gender, gender-based, women-led'),
  theme('labour', 'Labour', 'labor issues, labour issues, trade union*, workers, job creation, jobs, employment'),
  theme(
    'technology',
    'Technology',
    'technolog*, digital*, artificial intelligence, ai, semiconductor*, telecom*, internet, 5g, quantum, innovation*, broadband, information technology',
  ),
  theme(
    'cyber',
    'Cyber security',
    'cyber, cyberattack*, cyber-attack*, cybersecur*, cyberspace, ransomware, hackers, hacking',
  ),
  theme('space', 'Outer space', 'outer space, satellite*, space exploration, spacecraft, space cooperation'),
  theme(
    'consular',
    'Consular matters',
    'consular, hostage*, wrongfully detained, embassy operations, diplomatic missions, accreditation',
  ),
]
