import { CALLINGS } from '../vocabulary/descriptions.js'
import { GROUPINGS } from '../vocabulary/groupings.js'
import type { GroupWords, ReferenceWords } from './language-words.js'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const GROUPS: GroupWords = {
  openers: words('the both all these those our'),
  ofSpeaker: words('our'),
  people: words(
    'leaders presidents ministers candidates rivals men women senators governors officials diplomats secretaries premiers counterparts contenders nominees lawmakers colleagues ambassadors heads friends brothers sisters spouses foes opponents',
  ),
  states: words(
    'countries states nations sides governments parties delegations republics capitals neighbors neighbours allies',
  ),
  listed: words(
    'leaders presidents ministers candidates rivals senators governors premiers contenders nominees lawmakers ambassadors diplomats counterparts',
  ),
  bilateral: words('sides delegations governments'),
  numbers: new Map(Object.entries({ both: 2, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 })),
  unnamed: 'leaders',
  plain: words(
    'rising leading remaining main top longtime veteran rival opposing warring powerful elderly young senior',
  ),
  inner: words('the of former soviet other'),
  genders: new Map([
    ['men', 'male'],
    ['brothers', 'male'],
    ['women', 'female'],
    ['sisters', 'female'],
  ]),
  groupings: new Map(Object.entries(GROUPINGS)),
}

/** The words of English by which pronouns, descriptions and groups are told. */
export const ENGLISH_REFERENCES: ReferenceWords = {
  pronouns: new Map([
    ['he', { gender: 'male', form: 'subject' }],
    ['him', { gender: 'male', form: 'object' }],
    ['his', { gender: 'male', form: 'possessive' }],
    ['himself', { gender: 'male', form: 'reflexive' }],
    ['she', { gender: 'female', form: 'subject' }],
    ['her', { gender: 'female', form: 'object-or-possessive' }],
    ['hers', { gender: 'female', form: 'other' }],
    ['herself', { gender: 'female', form: 'reflexive' }],
  ]),
  definite: words('the this that his her their its my our your'),
  indefinite: words('a an one another'),
  callings: CALLINGS,
  speech: words(
    'say tell add note stress underline underscore warn ask argue explain state declare reiterate describe thank urge announce reply write recall insist acknowledge concede continue tweet suggest claim remark observe predict respond joke quip assert maintain',
  ),
  hearerVerbs: words('remind convince persuade warn advise notify inform'),
  clauseEnds: words(', to ; : that who which because when if while and but as " “ ” — – --'),
  clauseOpeners: words(
    'for in during after before as while when with despite since although though because if now at on following despite unlike like throughout even once until given',
  ),
  groups: GROUPS,
}
