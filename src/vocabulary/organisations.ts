const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

const phrases = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .trim()
      .split(/\s*[,\n]\s*/u)
      .filter((name) => name !== ''),
  )

/** Nouns that make a run of capitalised words the name of a body, lower case. */
export const BODY_WORDS = words(`
  ministry department agency bureau office commission committee subcommittee council board bank fund union organization organisation
  association federation confederation alliance league society foundation institute institution university college academy
  centre center hospital parliament senate congress assembly duma majlis mazhilis rada knesset bundestag court
  tribunal police army navy party movement group company corporation inc ltd llc plc authority administration service services
  secretariat embassy consulate government cabinet chamber club network news times post journal herald tribune guardian radio television
  endowment trust consortium airlines airways observatory laboratory caucus directorate ministries taskforce corps guard
  forces polytechnic brigade coalition partnership exchange consultancy corp co securities industries technologies communications broadcasting airways motors laboratories
  pharmaceuticals clinic library section museum
`)

/** Nouns that make a run of capitalised words a standing format of meetings, lower case. */
export const FORMAT_WORDS = words('forum dialogue')

/** Names of bodies that need no further word. */
export const WELL_KNOWN_BODIES: ReadonlySet<string> = phrases(`
  UN, U.N., UNGA, UNSC, UNICEF, UNESCO, UNHCR, UNDP, UNFPA, UNODC, UNEP, UNAMA, UNRWA, UNCTAD, UNECE, UNIDO, WHO, WFP, FAO, IAEA, ILO, IMO, IOM, ITU, WMO, WTO, OPCW, ICC, ICJ, ICRC,
  United Nations, United Nations General Assembly, United Nations Security Council, UN General Assembly, U.N. General Assembly, UN Security Council, U.N. Security Council, World Food Programme, World Food Program, International Criminal Court,
  EU, E.U., European Union, European Commission, European Parliament, European Council, Council of Europe, Eurozone, NATO, OSCE, OECD, OPEC, OPEC+, CIS, CSTO, SCO, EAEU, EEU, CICA, OTS, GCC, ASEAN, SAARC, ECOWAS, IGAD, OAS, CARICOM, MERCOSUR, Mercosur, APEC, ECO, OIC, BIMSTEC,
  African Union, Arab League, Eurasian Economic Union, Commonwealth of Independent States, World Health Organization, World Trade Organization,
  IMF, World Bank, International Monetary Fund, EBRD, ADB, AIIB, IFC, EIB, AfDB, JICA, USAID, DFC, MCC, GIZ, Exim, EXIM, Ex-Im Bank, Federal Reserve, Fed, ECB, Eurojust, Europol, Interpol, INTERPOL, Frontex,
  FBI, CIA, NSA, DHS, DOJ, DOD, DoD, EPA, FDA, CDC, NIH, IRS, SEC, FCC, FEC, FAA, NASA, ATF, ICE, CBP, GAO, CBO, RNC, DNC, MI5, MI6, FSB, GRU, SVR, Mossad, IRGC, PLA,
  Pentagon, Congress, Senate, House of Representatives, U.S. House, US House, Supreme Court, Parliament, House of Commons, House of Lords, Duma, State Duma, Knesset, Bundestag, Bundesrat, Mazhilis, Majilis, Majlis, Verkhovna Rada, Jogorku Kenesh, Oliy Majlis, Politburo, Central Committee, Treasury, Security Council, General Assembly, National Security Council, Central Bank,
  Taliban, Hamas, Hezbollah, Hizbollah, Houthis, Wagner, Wagner Group, al-Qaeda, al-Qaida, Al-Qaeda, Islamic State, ISIS, ISIL, ISIS-K, Boko Haram, PKK, Amnesty International, Human Rights Watch, Greenpeace, Oxfam, Red Cross, Red Crescent, Freedom House, Transparency International, Doctors Without Borders,
  Reuters, AP, AFP, TASS, Interfax, Xinhua, CNN, BBC, NBC, CBS, ABC, MSNBC, PBS, NPR, C-SPAN, Fox News, Fox Business, Al Jazeera, Bloomberg, Politico, POLITICO, Associated Press, Agence France-Presse, New York Times, Wall Street Journal, Washington Post, Financial Times, RFE/RL, Kyodo, NHK, Anadolu, Getty Images, Twitter, Facebook, Google, YouTube, Instagram, Telegram, Huawei, Gazprom, Rosneft, Rosatom, Lukoil, Chevron, ExxonMobil, Boeing, Airbus, TotalEnergies, Shell, Chatham House, Brookings, Brookings Institution, RAND, RAND Corporation, Quinnipiac, Gallup, Pew, Heritage Foundation, Planned Parenthood, NRA, GOP, CNBC, Nasdaq, NASDAQ, NYSE, Goldman Sachs, Merrill Lynch, JPMorgan, Citigroup, Microsoft, Amazon, Apple, Intel, Yale, Harvard, Stanford, Princeton, MIT, Warsaw Pact, Republican National Convention, Democratic National Convention, Grand Old Party, ACLU, NAACP, AFL-CIO, Ivy League, Wall Street Journal
`)

/** Standing formats by their established name; those of the shape "C5+1" and "G7" are known by that shape. */
export const WELL_KNOWN_FORMATS: ReadonlySet<string> = phrases(`
  Quad, the Quad, AUKUS, BRICS, BRICS+, I2U2, E3, E3+3, Weimar Triangle, Visegrad Group, Visegrad Four, Bucharest Nine, Minsk Group, Normandy Format, Normandy format, Contact Group, Ramstein Format, Group of Seven, Group of Twenty, Three Seas Initiative, Five Eyes, Non-Aligned Movement, Crimea Platform, Lublin Triangle, Quint
`)
