/** Who usually sits at a format's meetings. `mixed` where leaders, ministers and officials all meet under one name. */
export type FormatLevel = 'leaders' | 'ministers' | 'officials' | 'mixed'

/**
 * A standing format: a platform that outlives the single meeting. `printed` are the forms it is met in, as sources of
 * regular expressions without the surrounding word boundaries; capitals matter, so "quad" the noun is no format.
 */
export type StandingFormat = Readonly<{ name: string; printed: readonly string[]; level: FormatLevel }>

const format = (name: string, level: FormatLevel, ...printed: string[]): StandingFormat => ({ name, level, printed })

/**
 * A name of a body whose summits bear it, by its last word: "Lake Group" of "4th Summit of the Lake Group". Must not match what a
 * summit is named for: "Summit of the Americas" is a name of its own.
 */
export const BODY_OF_SUMMITS =
  / (?:Group|Forum|Council|Partnership|Alliance|Organi[sz]ation|Union|Community|Initiative|League)$/u

/** Well-known standing formats. What is not here is still found where its name says what it is ("… Strategic Dialogue"). */
export const standingFormats: readonly StandingFormat[] = [
  format('G7', 'mixed', 'G-?7', 'Group of Seven'),
  format('G8', 'mixed', 'G-?8'),
  format('G20', 'mixed', 'G-?20', 'Group of Twenty'),
  format('G77', 'mixed', 'G-?77', 'Group of 77'),
  format('Quad', 'mixed', 'Quad', 'QUAD', 'Quadrilateral Security Dialogue'),
  format('AUKUS', 'mixed', 'AUKUS'),
  format('BRICS', 'leaders', 'BRICS\\+?'),
  format('I2U2', 'leaders', 'I2U2'),
  format('MIKTA', 'ministers', 'MIKTA'),
  format('Normandy format', 'leaders', 'Normandy (?:[Ff]ormat|Four)'),
  format('Weimar Triangle', 'ministers', 'Weimar (?:Triangle|[Ff]ormat)'),
  format('Visegrad Group', 'mixed', 'Visegr[aá]d (?:Group|Four)', 'V4\\+?'),
  format('Nordic-Baltic Eight', 'ministers', 'Nordic-Baltic Eight', 'NB8'),
  format('Bucharest Nine', 'mixed', 'Bucharest (?:Nine|9)(?: [Ff]ormat)?', 'B9'),
  format('Three Seas Initiative', 'leaders', 'Three Seas(?: Initiative)?'),
  format('Berlin Process', 'mixed', 'Berlin Process'),
  format('Lublin Triangle', 'ministers', 'Lublin Triangle'),
  format('Minsk Group', 'officials', 'Minsk Group'),
  format('Astana process', 'officials', 'Astana (?:[Pp]rocess|[Ff]ormat)'),
  format('Moscow format', 'officials', 'Moscow [Ff]ormat'),
  format('Petersberg format', 'ministers', 'Petersberg [Ff]ormat'),
  format('Central Asia plus Japan', 'ministers', 'Central Asia (?:plus|\\+) Japan(?: [Dd]ialogue)?'),
  format('Central Asia - European Union', 'mixed', '(?:EU|European Union)\\s?[-–—]\\s?Central Asia'),
  format(
    'Summit of the Americas',
    'leaders',
    '(?<!\\b(?:Cities|CEO|Business|Youth|Civil Society|Peoples) )Summit of the Americas',
  ),
  format('Summit for Democracy', 'leaders', 'Summit for Democracy'),
  format('Negev Forum', 'ministers', 'Negev (?:Forum|Summit)'),
  format('Munich Security Conference', 'mixed', 'Munich Security Conference'),
  format('Our Ocean Conference', 'mixed', 'Our Ocean(?: Conference)?'),
  format('World Economic Forum', 'mixed', 'World Economic Forum'),
  format('Shangri-La Dialogue', 'ministers', 'Shangri-La Dialogue'),
  format('Raisina Dialogue', 'mixed', 'Raisina Dialogue'),
  format('Ukraine Defense Contact Group', 'ministers', 'Ukraine Defen[cs]e Contact Group', 'Ramstein [Ff]ormat'),
  format(
    'Global Coalition to Defeat ISIS',
    'ministers',
    '(?:Global )?(?:Defeat-ISIS Coalition|Coalition to Defeat (?:ISIS|Daesh))',
    'D-ISIS',
  ),
  format('UN General Assembly', 'mixed', '(?:UN|U\\.N\\.|United Nations) General Assembly', 'UNGA', 'General Assembly'),
  format(
    'UN Security Council',
    'officials',
    '(?:UN|U\\.N\\.|United Nations) Security Council(?! [Rr]esolution)',
    'UNSC',
    '(?<!\\b(?:National|State|Supreme) )Security Council(?! [Rr]esolution)',
  ),
  format('UN Human Rights Council', 'officials', '(?:UN |U\\.N\\. |United Nations )?Human Rights Council', 'UNHRC'),
  format('UN Climate Change Conference', 'mixed', 'COP-?\\d{1,2}', 'UN Climate Change Conference'),
  format('World Health Assembly', 'ministers', 'World Health Assembly'),
  format('IAEA General Conference', 'officials', 'IAEA General Conference'),
  format('NATO', 'mixed', 'NATO', 'North Atlantic Council'),
  format('OSCE', 'mixed', 'OSCE', 'Organization for Security and Co-?operation in Europe'),
  format('European Council', 'leaders', 'European Council'),
  format('EU Foreign Affairs Council', 'ministers', '(?:EU )?Foreign Affairs Council'),
  format('European Political Community', 'leaders', 'European Political Community'),
  format('Eastern Partnership', 'mixed', 'Eastern Partnership'),
  format('Council of Europe', 'mixed', 'Council of Europe'),
  format('OECD', 'mixed', 'OECD'),
  format('WTO', 'mixed', 'WTO', 'World Trade Organi[sz]ation'),
  format('APEC', 'mixed', 'APEC', 'Asia-Pacific Economic Cooperation'),
  format('ASEAN', 'mixed', 'ASEAN'),
  format('ASEAN Regional Forum', 'ministers', 'ASEAN Regional Forum'),
  format('East Asia Summit', 'leaders', 'East Asia Summit'),
  format('Mekong-U.S. Partnership', 'ministers', 'Mekong-U\\.?S\\.? Partnership'),
  format('Pacific Islands Forum', 'leaders', 'Pacific Islands Forum'),
  format('SAARC', 'mixed', 'SAARC'),
  format('BIMSTEC', 'mixed', 'BIMSTEC'),
  format('Shanghai Cooperation Organisation', 'mixed', 'SCO', 'Shanghai Cooperation Organi[sz]ation'),
  format('Collective Security Treaty Organization', 'mixed', 'CSTO', 'Collective Security Treaty Organi[sz]ation'),
  format('Commonwealth of Independent States', 'mixed', 'CIS', 'Commonwealth of Independent States'),
  format(
    'Eurasian Economic Union',
    'mixed',
    'EAEU',
    'EEU',
    'Eurasian Economic Union',
    'Eurasian Intergovernmental Council',
  ),
  format('Organization of Turkic States', 'mixed', 'OTS', 'Organi[sz]ation of Turkic States', 'Turkic Council'),
  format('Organisation of Islamic Cooperation', 'ministers', 'OIC', 'Organi[sz]ation of Islamic Cooperation'),
  format(
    'Conference on Interaction and Confidence Building Measures in Asia',
    'mixed',
    'CICA',
    'Conference on Interaction and Confidence[ -]Building Measures in Asia',
  ),
  format('Gulf Cooperation Council', 'mixed', 'GCC', 'Gulf Cooperation Council'),
  format('Arab League', 'mixed', 'Arab League', 'League of Arab States'),
  format('African Union', 'mixed', 'African Union'),
  format('ECOWAS', 'mixed', 'ECOWAS', 'Economic Community of West African States'),
  format('IGAD', 'mixed', 'IGAD'),
  format('Southern African Development Community', 'mixed', 'SADC'),
  format('Organization of American States', 'ministers', 'OAS', 'Organi[sz]ation of American States'),
  format('CARICOM', 'mixed', 'CARICOM', 'Caribbean Community'),
  format('Mercosur', 'mixed', 'Mercosur', 'MERCOSUR'),
  format('CELAC', 'leaders', 'CELAC'),
  format('Pacific Alliance', 'mixed', 'Pacific Alliance'),
  format('Arctic Council', 'ministers', 'Arctic Council'),
  format('Commonwealth', 'leaders', 'CHOGM', 'Commonwealth Heads of Government'),
  format('Non-Aligned Movement', 'mixed', 'Non-Aligned Movement'),
  format('Nuclear Suppliers Group', 'officials', 'Nuclear Suppliers Group'),
  format('IMF and World Bank meetings', 'ministers', 'IMF[-/ ]World Bank', 'World Bank[-/ ]IMF'),
]

/**
 * Formats named by a count of members: "C5+1", "B5 + 1", "E3/EU+3", "P5+1", "16+1", "Central Asia + 1" is not one.
 * A bare sum without a letter needs two digits or the figure 1 after the plus.
 */
export const countedFormat = '[A-Z]{1,2}\\d{1,2}\\s?\\+\\s?\\d{1,2}|\\d{1,2}\\+1|[A-Z]\\d/EU\\s?\\+\\s?\\d'

/** Last words of a proper name that make it the name of a format or of one of its meetings ("Strategic Dialogue"). */
export const formatHeads: readonly string[] = [
  'Dialogue',
  'Dialogues',
  'Summit',
  'Forum',
  'Consultations',
  'Conference',
  'Ministerial',
  'Symposium',
  'Roundtable',
  'Commission',
  'Committee',
  'Group',
  'Council',
  'Assembly',
  'Talks',
  'Event',
  'Mechanism',
  'Track',
]
