const names = (list: string): readonly string[] => list.trim().split(/\s+/u)

const MALE = names(`
  aaron abai abdul abdulla abdullah abdulaziz abdelaziz abe abraham adam adil adrian ahmad ahmed aidar akbar akhmed akylbek alan albert alberto
  aleksandr aleksandar alexander alexandre alexei aleksei alexey alfred ali alibek alisher allan almaz alper ammar anatoly anders andre andrea andrei andrej
  andres andrew andrey andrzej andriy angus ansar anthony antoine anton antonio antony anwar ararat arman arnold arthur
  artur asad asadullah asif askar aslan ayaz aziz azamat bakhtiyor bakhtiyar bakyt barack bashar beknazar benjamin benny bernard bernie bill
  bilal bob bogdan bolat boris brad brendan brent brett brian bruce bruno bulat carl carlo carlos cedric charles charlie
  chris christian christoph christophe christopher chuck claude clive colin craig curtis dale damir dan daniel daniele daniil daniyar
  darren dauren dave david dean dennis denis derek diego dieter dilshod dimitri dimitris dirk dmitri dmitriy dmitry dmytro dominic don
  donald dosym doug douglas duncan dwight earl ed eddie edgar edmund eduard eduardo edward edwin elbek eldar elliot emil emilio emin
  emmanuel emomali eric erik erlan ernest ernesto erzhan evan evgeny farid farrukh felipe felix ferdinand fernando filip florian
  francis francisco franco francois françois frank franz fred freddie frederick fyodor gabriel gareth gary gavin gennady geoff
  geoffrey george georges georgi gerald gerard gerhard giancarlo gideon gilbert giorgi giorgio giovanni giuseppe glen glenn
  gordon graham grant greg gregory guido guillermo gunther gustavo guy habib hakan hamid hamza hans harald harold harry
  hasan hassan heiko heinrich helmut henri henrik henry herbert herman hikmet howard hubert hugh hugo hussein ian ibrahim igor
  ihor ilham ilya imran irakli isaac ismail israel ivan ivo jack jacob jacques jaime jake jakob james jamie jamshid jan janez janos
  jared jason javad javier jay jean jeenbek jeff jeffrey jens jeremy jerome jerry jesse jesus jim jimmy joachim joao joe joel joerg
  johan johannes john johnny jon jonas jonathan jordan jorge jose josé josef joseph josep joshua juan jules julian julio jurgen
  jürgen justin kamal kanat karel karim karl kassym-jomart kazuo keith kemal ken kenneth kent kevin khalid khalifa
  konstantin kurt kyle lance larry lars laurence laurent lawrence leo leon leonard leonid levan lewis li lindsey lionel lloyd
  lorenzo lou louis luc luca lucas luigi luis luiz lukas luke maksim magnus mahmoud malcolm malik manfred manuel marat
  marc marcel marcelo marco marcos marcus mario marius mark markus martin marty masoud massimo mateusz mats matt matteo matthew matthias
  maurice mauro max maxim maxime mehdi mehmet mevlut michael michał michel miguel mihai mike mikhail mikheil milan milos miroslav mitch mitt
  mohamed mohammad mohammed mohsen moritz morris mostafa mubarak muhammad muhammadu mukhtar murat murod mustafa nadir narendra nasser nathan
  neil nelson ned nicholas nick nicolas nicola nigel nikita niko nikol nikola nikolai nikolay nils norman nurlan nursultan olaf oleg oleh
  oleksandr oleksii olaf oliver olivier olzhas omar oscar oskar osman otto pablo paolo pascal pat patrick paul paulo pavel pavlo pedro pete
  peter petr petro philip philippe phil phillip pierre piotr rachid radek rafael rafał ralph ramin ramón ramon ramzan randall randy rashid rasit raul
  ravshan ray raymond recep reinhard reza ricardo richard rick ricky rob robert roberto robin rod rodrigo roger roland rolf roman
  ron ronald rory ross roy rudolf rudy rufat ruslan russell rustam ryan saad sadyr saeed said saidmukhtar salman salvador sam samuel
  samir sandro sanjar santiago scott sean sebastian sebastien serdar serge sergei sergey sergio serhiy serik seth seyed shahid shamil
  shane shaukat shavkat sherzod shinzo sidney silvio simon sirojiddin slobodan spencer stan stanislav stefan stefano steffen stephen steve
  steven stewart stuart sultan sven sylvain tahir taj talgat tamas taras ted temir temur terence terrence terry theodore theo thierry thomas tim
  timothy timur tobias todd tom tomas tomasz tommy tony toomas travis trevor ulan ulugbek umar uwe vadim valentin valery valeriy vasily vasyl
  victor viktor vincent vitali vitaly vitalii vjosa vladimir vlad vladislav volodymyr volkan wade waleed walid wally walter wang warren wayne werner wilhelm
  will willem william willy wolfgang xavier yahya yair yaroslav yasir yevgeny yerzhan yoav yoshihide yosef youssef yuri yuriy yusuf yves zafar zakir
  zalmay zhang ziad zoran zurab xi kim ban abiy cyril antónio antonio josep nguyen hun gurbanguly rashed bakhyt
  ben jeb corey rupert nate josh joshua zach max vince walt wes newt rand lincoln orrin trey elijah cory dick hank herb ira kirk lyle mick milt monte noah norm otis percy quentin
  reggie rex rudy rufus sal sheldon sherrod solomon terrell tad thad tucker ulysses vance vern virgil wallace wendell wilbur woodrow wyatt zack zeke carter clarence clay cliff clifford cole dalton
  dana dante darryl derrick desmond dominique drew elliott elton erwin evander fernand floyd gene gerry gus hal harvey horace irving ismael jed jerrod julius kelvin kurtis leroy lester levi lucien lamar
  hiroshi kenji takeshi taro fumio akira naoki shinji toshimitsu yasuhiro sanjay rajiv anil sunil ajay vijay amit arun ashok deepak manoj rahul ravi suresh ramesh tariq usman bilawal ghulam
  kwame kofi olusegun goodluck uhuru thabo yoweri moussa mamadou ousmane idriss abdoulaye macky alassane tendai emmerson hage filipe joao faure patrice
  aibek akan almazbek anvar asylbek bekzod bolot chingiz daulet erbol farhod furkat ilkhom jakhongir jamshed kairat kanatbek kuanysh makhmud mirlan nurbek odil otabek rakhat sanzhar sardor sherali
  shukhrat sodiq talant vepa yermek zhomart zokir bektur bakytbek edil azizbek aziz ulugbek ravshanbek rustamjon mirzo javlon jasur laziz eldor husniddin vladislavas gitanas egils alar jüri petteri jens-christian
  arnold bodo hendrik jaap joost maarten pieter ruud wopke sander geert niels rasmus anders mads lars-erik ulf stig jonas tord espen
  fidel evo jair mwai yasser ariel ehud shimon hafez saddam muammar moammar hosni humayun pervez nawaz zulfikar ismoil kurmanbek bakir alija franjo
  arpad vaclav lech bronislaw jaroslaw aleksander leszek radoslaw gyula ferenc istvan laszlo zoltan gabor jozef mikulas yegor yevgeni aleksey akhmad
  serzh levon heydar araz elmar jeyhun armen hovik paruyr ryosuke yoshiro junichiro naoto yukio yasuo ryutaro keizo tomiichi masayoshi toshihiro katsuya
  seiji koichi nobuo kenzaburo abdurrahman joko susilo jusuf najib benigno thaksin prayut srettha tharman kgalema frederik quett festus bakili levy
  rupiah pasteur milton idi meles hailemariam isaias riek jomo raila jakaya umaru sani bola blaise roch amadou boubacar mahamadou teodoro marien andry
  didier edouard jean-yves jean-claude jean-marie jean-luc jean-pierre valéry gérald herve hervé yann loic gilles guillaume baptiste joschka konrad
  ludwig frank-walter philipp norbert thilo karl-theodor sigmar horst romano giulio enrico lamberto mariano adolfo leopoldo vicente enrique andrés
  lázaro cuauhtémoc óscar nayib mauricio alejandro álvaro alvaro iván césar cesar lenín lenin ollanta martín sebastián augusto patricio néstor nestor
  raúl tabaré horacio nicanor hipólito leonel danilo jovenel rené jean-bertrand basdeo owen kamla gaston denzil jamal deshawn tyrone darnell trayvon
  jayden tyler brandon dylan cody dustin bret brady clint grady hayden zane elwood antonin russ rahm reince harlan alvin archie bert blake bryce byron
  calvin cecil chester conrad darrell delbert duane elbert elmer ervin everett forrest garry grover hector jasper jerald jonah josiah lamont leland
  lenny leonardo loren lowell lyndon marlon marvin melvin merle mickey mitchel morton myron nolan orville reginald rene reuben roderick rodney rosco
  rudolph salvatore saul shawn sylvester thurman toby vernon wilbert wilfred willard winston aaliyah
`)

const FEMALE = names(`
  abigail ada adriana agnes agnieszka aida aigul ainura aisha alena alexandra alice alicia alina alison allison alla alma amanda amal amber
  amelia amina amy ana anastasia andrea angela angelina anita anja ann anna annalena anne annegret annette annie anya april ariana
  ashley asma assel astrid audrey avril barbara beata beatrice benazir bernadette beth betty bianca birgit bonnie brenda
  bridget brigitte camilla carla carly carmen carol carole caroline carolyn carrie catherine catherina cecilia chandra charlotte chelsea
  cheryl chloe christiane christina christine cindy claire clara clarissa claudia colleen constance cristina cynthia dana daria
  dariga dawn deborah debbie debra delia denise diana diane dilnoza dina dinara dolores donna dora doris dorothy ebony eileen ekaterina elaine eleanor
  elena eleni elisa elisabeth eliza elizabeth ella ellen elmira elsa emily emma erica erin esther eva eve evelyn fatima fatma federica
  feride fiona florence frances francesca gabriela gabriele gail galina georgina geraldine gina giorgia gisela gita gloria grace greta gulnara
  gulmira hanna hannah heather heidi helen helena helene helga hilary hillary hina huma ingrid irena irene irina iris isabel isabella
  isabelle ivana jacinda jackie jacqueline jane janet janice jean jeanne jen jennifer jenny jessica jill joan joanna joanne jo
  josephine joy joyce judith judy julia juliana julie kaja kamala karen karin karine kate katerina katherine kathleen kathryn kathy katie katrin kayleigh
  kellyanne kelly kersti kim kimberly kristalina kristen kristin kristina larisa laura lauren layla leila lena leslie leyla lidia
  lilia lilian lily linda lisa liz liza lois loretta lorraine louise lucia lucy ludmila lynn lyudmila madeleine madeline madina maggie mai
  malala manuela mara marcia margaret margarita maria mariam marianne marie marina marine marion marissa marjorie martha mary maryam
  maya megan mehriban melanie melissa mercedes meredith mette mia michele michelle mina mira miriam molly monica monika morgan munira
  nadia nadezhda nancy naomi natalia natalie natalya natasha nelly nicola nicole nigara nigora nina nino nora olena olga oksana olivia
  pamela patricia patty paula pauline penelope penny petra phyllis priti rachel rebecca regina renata rhonda rita roberta robin robyn rosa
  rose rosemary ruth sabina sabine sally salome samantha sandra sanna sara sarah saida saule sevara sharon sheila shirley sigrid silvia
  simona sofia sonia sophia sophie stacey stella stephanie sue susan susanna susanne suzanne svetlana sviatlana sylvia tamara tammy
  tanya tara tatiana tatyana teresa theresa tina tracy tulip ursula valentina valeria valerie vanessa vera veronica victoria viola violeta virginia vivian
  vusala wendy yasmin yelena yevgenia yulia yvette yvonne zainab zarina zhanna zoe zuzana
  abby arianna becky blanche candice cassandra celeste courtney daisy daphne debra deirdre dianne edith elise erika estelle felicia gwen harriet holly ida ilana ivy janelle jenna jocelyn kara kendra
  kirsten kirstjen kristi lara lana leah lindsay lucille lydia mallory marlene matilda maureen mavis mildred mindy miranda muriel myra noelle norma odette paige peggy phoebe rosalind roxanne sabrina selina
  shannon shelley sherry stacy tabitha tiffany toni tricia trudy vicky vivienne whitney winnie yolanda zara ainur dilfuza nursulu roza zhanar aliya aigerim dinara feruza lola malika nodira umida zulfiya
  yoko yuko akiko keiko naoko noriko sunita indira sushma priya ngozi fatou winnie chrystia mélanie ségolène anneliese ankie ine mette-marit ursula teuta vjollca kaja ingrida sviatlana
  ghazala imelda hasina khaleda pratibha mamata nirmala smriti xiomara dilma mireya kamla zewditu nkosazana graca naledi phumzile atifete vesna marija
  dalia vaira laimdota evika johanna helle erna gro siv solveig annika magdalena tarja anneli jutta franziska svenja katja gesine segolene valérie
  simone arlene suella kemi jacqui tessa condoleezza nikki tulsi melania rosalynn ivanka betsy alexis cori ayanna rashida ilhan pramila maxine mazie
  kyrsten joni marsha kay juanita lakisha latoya keisha shaniqua tamika jasmine brianna ashlyn kaylee kylie darlene doreen earlene edna effie elsie
  estella ethel eunice fay faye freda gertrude gladys glenda gwendolyn harriett hattie hilda inez irma jana jeanette jeannette jeannie jenifer joann
  jodi jody johnnie josie katrina kayla kristine krista latasha lela lillian lorena lucinda lynda mabel mamie marcella marguerite maribel marilyn marla
  melinda minnie mona nadine nellie nettie nichole ollie patsy priscilla rachael ramona rena robbie rochelle rosie roxanna sadie shari sheri sherri
  sonja susie sybil tabatha tasha teri terri thelma tonya traci velma verna vicki wanda willie wilma corazon megawati
`)

const male = new Set(MALE)
const female = new Set(FEMALE)

/** Whether a word is a given name in common use. The list is wide, not complete: an unlisted word proves nothing. */
export function isGivenName(word: string): boolean {
  const lower = word.toLowerCase()
  return male.has(lower) || female.has(lower)
}

/** The gender a given name usually has, null where it is unknown or goes with either. */
export function genderOfGivenName(word: string): 'male' | 'female' | null {
  const lower = word.toLowerCase()
  if (male.has(lower) === female.has(lower)) return null
  return male.has(lower) ? 'male' : 'female'
}

/** Family names of languages that put them first: "Xi Jinping", "Kim Min-jae", "Nguyen Van Minh". */
const FAMILY_FIRST = new Set(
  names(`xi li wang zhang chen liu yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo liang song tang deng cao peng zeng xiao pan yuan
  dong jiang wei qin wen qiao kim lee park choi jung jeong kang cho yoon jang lim han shin seo kwon hwang ahn moon ban roh noh
  nguyen tran pham hoang phan vu vo bui dang duong hun hor sok aung min than thein mao`),
)

/** Whether a full name gives the family name first. "Lee Roberts" does not: its second word is no given name of such a language. */
export function isFamilyFirst(words: readonly string[]): boolean {
  const [first = '', second = '', third] = words
  if (words.length < 2 || words.length > 4 || !FAMILY_FIRST.has(first.toLowerCase())) return false
  // Given names there are one or two syllables, often hyphenated or two words.
  return (
    second.includes('-') ||
    third !== undefined ||
    (second.length <= 9 && !isGivenName(second) && !isWesternSurname(second))
  )
}

function isWesternSurname(word: string): boolean {
  return /(?:son|man|er|ton|ley|ov|ova|ski|sky|berg|stein|ez|ini|ard|ell|ck|th|ts|rd|ld|st)s?$/iu.test(word)
}
