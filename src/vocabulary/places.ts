const list = (names: string): ReadonlySet<string> =>
  new Set(
    names
      .trim()
      .split(/\s*[,\n]\s*/u)
      .filter((name) => name !== ''),
  )

/**
 * Regions, cities and waters that are names of places and of no state. Many hold a state's name ("New Mexico", "South
 * China Sea"), which must not be read as that state.
 */
export const PLACES: ReadonlySet<string> = list(`
  Soviet Union, USSR, U.S.S.R., Yugoslavia, Czechoslovakia, Africa, Asia, Europe, Eurasia, Oceania, Antarctica, North America, South America, Latin America, Central America, Central Asia, South Asia,
  Southeast Asia, South-East Asia, East Asia, West Africa, East Africa, North Africa, Southern Africa, Central Africa, Middle East, Near East,
  Eastern Europe, Western Europe, Central Europe, Balkans, Western Balkans, Caucasus, South Caucasus, North Caucasus, Baltics, Caribbean, Pacific,
  Indo-Pacific, Asia-Pacific, Sahel, Horn of Africa, Levant, Maghreb, Scandinavia, Transatlantic, Arctic, Far East, Sub-Saharan Africa,
  Atlantic, Atlantic Ocean, Pacific Ocean, Indian Ocean, Arctic Ocean, Black Sea, Caspian Sea, Caspian, Red Sea, Baltic Sea, Mediterranean,
  Mediterranean Sea, South China Sea, East China Sea, Sea of Japan, Aral Sea, Sea of Azov, Persian Gulf, Arabian Gulf, Gulf of Mexico, Gulf of Aden, Taiwan Strait, Strait of Hormuz,
  Bay of Bengal, Korean Peninsula, Arabian Peninsula, Sinai, Crimea, Donbas, Donbass, Donetsk, Luhansk, Kherson, Zaporizhzhia, Mariupol, Kharkiv, Odesa, Odessa, Lviv, Bucha,
  Abkhazia, South Ossetia, Nagorno-Karabakh, Karabakh, Transnistria, Chechnya, Dagestan, Siberia, Xinjiang, Tibet, Inner Mongolia, Kashmir, Punjab, Kurdistan, Gaza, Gaza Strip, West Bank, Golan Heights,
  Tigray, Darfur, Catalonia, Scotland, Wales, England, Northern Ireland, Bavaria, Karakalpakstan, Gorno-Badakhshan, Fergana Valley, Ferghana Valley, Nangarhar, Helmand,
  Almaty, Shymkent, Aktau, Atyrau, Karaganda, Samarkand, Bukhara, Khiva, Nukus, Andijan, Namangan, Osh, Jalal-Abad, Khujand, Kulob, Turkmenbashi, Mary, Cholpon-Ata, Issyk-Kul, Avaza, Awaza,
  St. Petersburg, Saint Petersburg, Vladivostok, Sochi, Kazan, Novosibirsk, Yekaterinburg, Shanghai, Hong Kong, Shenzhen, Guangzhou, Wuhan, Xi'an, Chengdu, Urumqi,
  Osaka, Kyoto, Hiroshima, Nagasaki, Nagoya, Hokkaido, Okinawa, Busan, Mumbai, Kolkata, Chennai, Bangalore, Hyderabad, Goa, Karachi, Lahore, Peshawar, Kandahar, Herat, Mazar-i-Sharif, Istanbul, Antalya, Izmir,
  Dubai, Jeddah, Mecca, Medina, Sharm el-Sheikh, Alexandria, Casablanca, Marrakesh, Lagos, Johannesburg, Durban, Mombasa, Benghazi, Aleppo, Idlib, Mosul, Basra, Erbil, Aden, Haifa, Ramallah, Hebron,
  Geneva, Zurich, Davos, Lausanne, Brussels, Strasbourg, Frankfurt, Munich, Hamburg, Cologne, Bonn, Dresden, Milan, Venice, Naples, Florence, Bari, Barcelona, Marseille, Lyon, Biarritz, Nice, Salzburg, Antwerp, Rotterdam, Maastricht,
  Manchester, Birmingham, Liverpool, Edinburgh, Glasgow, Belfast, Cardiff, Oxford, Cambridge, Cornwall, Krakow, Gdansk, Thessaloniki, Bratislava, Dayton, Bali, Phuket, Da Nang, Cebu, Davao, Penang,
  New York, New York City, NYC, Los Angeles, Chicago, Houston, Philadelphia, San Francisco, San Diego, Boston, Atlanta, Miami, Seattle, Detroit, Dallas, Denver, Las Vegas, Cleveland, Baltimore, Milwaukee, Pittsburgh, Cincinnati, Orlando, Tampa, Phoenix, St. Louis, New Orleans, Camp David, Capitol Hill, Wall Street, Silicon Valley, Mar-a-Lago, Sunnylands, Manhattan, Brooklyn, Queens, Long Island,
  Toronto, Montreal, Vancouver, Quebec, Ontario, Alberta, British Columbia, Sydney, Melbourne, Perth, Brisbane, Auckland, Rio de Janeiro, Sao Paulo, São Paulo, Guadalajara, Tijuana, Monterrey, Medellin, Cartagena, Guantanamo, Guantanamo Bay,
  Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan,
  Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New England, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota,
  Tennessee, Texas, Utah, Vermont, Virginia, West Virginia, Washington State, Wisconsin, Wyoming, District of Columbia, Midwest, East Coast, West Coast, Deep South, Cayman Islands, Falklands, Guam, Hormuz, Suez Canal, Panama Canal, Bosporus, Bosphorus, Dardanelles, Hague, Vienna International Centre
`)

/** States and provinces that are printed behind a town to say where it lies ("Houston, Texas"). Not those that are towns as well. */
export const PROVINCES: ReadonlySet<string> = list(`
  Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan,
  Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota,
  Tennessee, Texas, Utah, Vermont, Virginia, West Virginia, Washington State, Wisconsin, Wyoming, Ontario, Quebec, Alberta, British Columbia, Manitoba, Saskatchewan, Nova Scotia, New Brunswick, Newfoundland,
  Queensland, New South Wales, Tasmania, Western Australia, South Australia, Bavaria, Catalonia, Scotland, Wales, England, Northern Ireland
`)

/** Adjectives of regions: never part of a person's name, and never a state. */
export const REGIONAL_ADJECTIVES: ReadonlySet<string> = list(`
  Central Asian, South Asian, Southeast Asian, East Asian, Asian, African, European, Eurasian, Latin American, South American, North American, Central American, Native American, African American, Middle Eastern,
  West African, East African, North African, Arab, Western, Eastern, Nordic, Baltic, Balkan, Caucasian, Caribbean, Transatlantic, Soviet, Scottish, Welsh, English, Kurdish, Tibetan, Uyghur, Uighur, Chechen, Catalan, Crimean, Jewish, Muslim, Christian, Islamic, Catholic, Orthodox, Hispanic, Pashtun, Alawite, Sunni, Shia, Shiite, Iranian-American, Mexican-American
`)
