import { isPersonName } from './bylines.js'
import { findPrintedDate } from './printed-dates.js'

/** What a line of page furniture gives away about what follows it: nothing, or that the article has ended. */
export type FurnitureSign = 'line' | 'soft-end' | 'hard-end'

const MOST_WORDS = 14

// Each table is matched against a whole short line; none may match a sentence of an article.
const HARD_ENDS: readonly RegExp[] = [
  /^(?:\d{1,5}|no|top rated|leave a|post(?: a)?|add a|write a|join the|view|show|hide|all|user|reader|readers['’])?\s?(?:comments?(?:\(s\))?|repl(?:y|ies)|responses?|conversation)(?:\s?\(\d{1,5}\))?:?$/i,
  /^comment policy\b/i,
  /^(?:your email address will not be published|you must be logged in to (?:post|comment)|be the first to comment)\b/i,
  /^(?:copyright\b|©|\(c\)\s)[^.!?]{0,80}(?:19|20)\d{2}\b/i,
  /^copyright\b.{0,6}[©ⓒ]/i,
  /^all rights reserved\b/i,
  /^(?:комментарии|оставить комментарий|добавить комментарий|все права защищены|пікірлер|пікір қалдыру|барлық құқықтар)/iu,
]

const SOFT_ENDS: readonly RegExp[] = [
  /^(?:related|similar|recommended|suggested|popular|trending|most read|most popular|latest|recent|top|more|other|editor['’]s)\s(?:articles?|news|stories|posts?|topics?|reading|content|headlines|coverage|videos?|picks?)(?:\s(?:for you|from .{1,30}|in .{1,30}|on .{1,30}))?:?$/i,
  /^(?:you (?:may|might) also (?:like|be interested in)|(?:read|see|watch) (?:also|next|more)|more (?:from|on|in) .{1,40}|related|trending(?: now)?|most (?:read|viewed|popular|shared)|up next|what to read next|don['’]t miss|recommended(?: for you)?):?$/i,
  /^(?:subscribe|sign up|join)\b.{0,40}\b(?:newsletters?|news|updates|mailing list|inbox|alerts|briefing)\b.{0,40}$/i,
  /^(?:do you like this article|did you like this|was this (?:article|page|story) helpful|rate this (?:article|story))\b/i,
  /^(?:about the authors?|updates to this page|page history):?$/i,
  /^(?:читайте также|похожие новости|последние новости|другие новости|материалы по теме|подпишитесь|подписывайтесь|по теме|оқи отырыңыз|тағы оқыңыз|соңғы жаңалықтар|ұқсас жаңалықтар)/iu,
]

const LINES: readonly RegExp[] = [
  /^[-−+]?\d{1,2}(?:[.,]\d)?\s?°?\s?[CF]°?(?:\s.{0,30})?$/,
  /^(?:page )?last (?:updated?|modified|reviewed)(?:\s?:| on\b| at\b|\s\d|$)/i,
  /^(?:updated|modified)(?:\s?:| on\b| at\b|\s\d)/i,
  /^(?:share|tweet|e-?mail|print|save|listen|copy link|bookmark|follow(?: us)?|like|pin it|reddit|linkedin|facebook|twitter|x|instagram|telegram|whatsapp|youtube|viber|flipboard|pocket)(?:[\s|,/•·]{1,3}(?:share|tweet|e-?mail|print|save|listen|copy link|facebook|twitter|x|instagram|telegram|whatsapp|youtube|viber|linkedin|reddit|pinterest)){0,10}$/i,
  /^(?:read|see|watch) also\s?:\s\S.{2,140}$/i,
  /^(?:if you|found|noticed|spotted)\b.{0,40}\b(?:errors?|mistakes?|typos?)\b.{0,60}\b(?:ctrl|highlight|select)\b.{0,60}$/i,
  /^\([a-z]{2,4}(?:\/[a-z]{2,4}){0,3}\)$/i,
  /^(?:(?:source |short )?(?:url|link)|permalink)\s?:\s?https?:\/\/\S+$/i,
  /^view (?:this (?:e-?mail|message|newsletter)|it) in (?:your|a|the) (?:web )?browser$/i,
  /^(?:unsubscribe|you are receiving this (?:e-?mail|message|newsletter) because|want to change how you receive these e-?mails)\b.{0,100}$/i,
  /^-{2,10}\s?(?:original|forwarded) message\s?-{2,10}$/i,
  /^(?:from|to|cc|reply-to)\s?:\s.{0,80}<[^<>\s]{3,80}@[^<>\s]{3,80}>$/i,
  /^listen to this (?:article|story|page)\b.{0,40}$/i,
  /^(?:[[(]?(?:print(?: version| this page)?|send to (?:a )?friend|e-?mail(?: this)?|share|save as pdf)[\])]?[\s|/,•·]{0,3}){1,5}$/i,
  /^(?:share|follow|find|like) (?:this|us|it|on|via|with|the)\b.{0,40}$/i,
  /^(?:menu|search|home|skip to (?:main )?content|skip (?:ribbon commands|advertisement|navigation)|sign in|log ?in|log ?out|register|my account|subscribe(?: now)?|advertis(?:e|ement)|sponsored(?: content)?|donate|reply|report|close|open menu|toggle navigation|back(?: to (?:the )?(?:top|home(?:page)?|news|all news))?|next|previous|(?:next|previous|older|newer) (?:article|post|story|page)s?|load(?:ing)?(?: more)?(?:\.{3}|…)?|see (?:all|more)|view (?:all|more)|show (?:all|more)|read (?:more|full (?:article|story))|click here|play|pause|mute|live|breaking|exclusive|print this page|contact(?: us)?|about(?: us)?|privacy(?: policy)?|terms(?: (?:of (?:use|service)|and conditions|& conditions))?|cookies?(?: policy| settings| preferences| notice)?|(?:accept|reject|allow|decline)(?: all)?(?: cookies)?|(?:accept|agree) (?:and|&) (?:continue|close)|manage (?:options|preferences|choices|consent|settings|cookies)|more options|we (?:value|respect|care about) your privacy|site ?map|faq|rss|newsletters?|careers|jobs|feedback)[\s…>»→]{0,3}$/i,
  /^(?:home|главная|басты бет)(?:\s?[>»/|›→]|\s?\p{Lu}\p{L}{2,})/iu,
  /^(?:[\w-]{1,20} ){0,3}logo$/i,
  /^(?:published|print(?:er)?(?:[- ]friendly)? version|for immediate release)$/i,
  /^(?:(?:media|press|news) )?(?:contacts?|inquiries|enquiries)\s?:/i,
  /^for (?:more|further|additional) information\b.{0,40}(?:contact|visit|call|write).{0,60}$/i,
  /^(?:-\s?30\s?-|ends|[#*=~–—-]{3,}|\(\(.{1,120}\)\)|our standards:.{1,80})$/i,
  /^(?:\d{1,7}(?:[.,]\d)?[km]? )(?:comments?|shares?|views?|likes?|reads?|min(?:ute)?s? read|retweets?|votes?)$/i,
  /^(?:reading time|estimated read(?:ing)? time|views|shares|просмотров|просмотры|қаралды)\s?:?\s?\d/iu,
  /^(?:tags?|topics?|filed under|categor(?:y|ies)|key ?words|posted in|теги|тэги|тегтер|метки)\s?:/iu,
  /\b(?:no|\d{1,5}) comments? on\b/i,
  /^(?:enter your e-?mail|your e-?mail|e-?mail address|first name|last name|name\s?\*|website|e-?mail\s?\*)/i,
  /\bdenotes required field/i,
  /^(?:advert|anzeige|werbung|publicité|publicidad|pubblicità|iklan|back to gallery|caption|enlarge image|click to (?:tweet|share|enlarge)|tell us what you think(?:\.{3}|…)?|(?:story|article) continues (?:below|after).{0,40}|continue reading(?: the main story| below)?)$/i,
  /^(?:click here|subscribe|sign up)\b.{0,20}\b(?:subscribe|sign up|to|for)\b.{0,60}\bnewsletters?$/i,
  /^(?:tempo de leitura|temps de lecture|lesezeit|tiempo de lectura|tempo di lettura|время чтения|оқу уақыты)\s?:?\s?\d/iu,
  /^follow .{1,60}(?:coverage|news|updates) .{0,80}https?:\/\/\S+$/i,
  /^(?:[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}|(?:https?:\/\/)?(?:www\.)?(?:twitter|facebook|instagram|linkedin)\.com\/\S{1,60}|@\w{2,30})(?:[\s|,/•·]{1,3}(?:[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}|(?:https?:\/\/)?(?:www\.)?(?:twitter|facebook|instagram|linkedin)\.com\/\S{1,60}|@\w{2,30})){0,3}$/i,
  /\b(?:we|this (?:web)?site) uses? cookies\b/i,
  /^(?:image|photo|slide)?\s?\d{1,3} of \d{1,3}$/i,
  /^(?:поделиться|подписаться|реклама|распечатать|наверх|читать далее|меню|поиск|бөлісу|жазылу|жарнама|іздеу|мәзір)(?:\s.{0,30})?$/iu,
]

// One pattern a table: a text may have a million lines.
const [HARD_END, SOFT_END, LINE] = [joinSigns(HARD_ENDS), joinSigns(SOFT_ENDS), joinSigns(LINES)] as const

/** Whether a paragraph is page furniture by its own words. Only short lines are: a long paragraph is never judged by one phrase. */
export function findFurnitureSign(paragraph: string): FurnitureSign | undefined {
  if (paragraph.length > 160 || paragraph.split(/\s+/, MOST_WORDS + 1).length > MOST_WORDS) {
    return paragraph.length <= 250 &&
      /^(?:copyright ©|©|\(c\) ?(?:19|20)\d{2}|copyright (?:19|20)\d{2})/i.test(paragraph)
      ? 'hard-end'
      : findLongSign(paragraph)
  }
  const line = paragraph.toLowerCase()
  if (HARD_END.test(line)) return 'hard-end'
  if (SOFT_END.test(line)) return 'soft-end'
  return LINE.test(line) ? 'line' : findLongSign(paragraph)
}

const CHANNEL = '(?:telegram|instagram|facebook|twitter|youtube|whatsapp|viber|tiktok|linkedin|google news)'
const DISCLAIMER =
  '(?:intended (?:solely|only) for|addressee|recipient|if you (?:are not|have received)|delete|attachments?)'

/** Signs that make a longer paragraph a notice of the site where all of one row are in it, and it is no longer than that. */
const NOTICES: readonly (readonly [longest: number, ...signs: RegExp[]])[] = [
  [
    400,
    /\b(?:we|(?:this|our) (?:web)?site) uses? (?:\w{1,15} ){0,3}cookies\b/i,
    /\b(?:agree|consent|accept|settings|continu(?:e|ing))\b/i,
  ],
  // Must not match what states say with their partners, of devices or of personal data.
  [
    900,
    /^we and our (?:\d{1,5} )?(?:\w{1,15} ){0,2}partners,? (?:store|process|use|access|collect|may|ask)\b/i,
    /\b(?:information on (?:a|your) device|process(?:ing)? (?:your )?personal data|cookies)\b/i,
    /\byour?\b/i,
  ],
  [
    400,
    /^(?:(?:your|want|don['’]t miss)\b[^.!?]{1,80}[.!?]\s)?(?:sign up|subscribe)\b/i,
    /\bnewsletters?\b/i,
    /\b(?:free|daily|weekly|inbox)\b/i,
  ],
  [
    250,
    new RegExp(
      String.raw`^(?:follow|join|like|find|subscribe to) (?:us on|our) (?:[\w'’-]{1,20},? ){0,3}${CHANNEL}(?:[,.!:]|$| (?:and|&|or|for|to|channel|page|group|account|feed|bot)\b)[^"“«]{0,120}$`,
      'i',
    ),
  ],
  // Must not match news of a confidential message: a disclaimer speaks of whom it is for, and of what to do with it.
  [
    700,
    /^this (?:e-?mail|message|communication)(?: message)? (?:and|including|is|may|contains)\b/i,
    /\b(?:confidential|privileged|intended (?:solely|only)|addressee)\b/i,
    new RegExp(String.raw`\b(${DISCLAIMER})\b.{0,600}?\b(?!\1)${DISCLAIMER}\b`, 'is'),
  ],
  [
    400,
    /^(?:note: )?we are (?:temporarily |currently )?(?:moderating|screening) (?:all )?comments\b(?! (?:by|of|from|made)\b)/i,
  ],
]

// It names the day of the printed edition.
const EDITION =
  /^a version of this (?:article|story|report) (?:also |was |first |originally ){0,2}(?:appear(?:s|ed)?|published|ran) (?:in print\b|(?:in|on) .{0,60}\b(?:edition|page \w{1,4})\b)/i
const REPORTS = /\b(?:said|says|told|urged|wrote|writes|announced|stated|added)\b|["“«„][^"”»“]{40}/i

/** What a site says of its cookies, its letters, channels and editions. Must not take news for it: nothing that was said or quoted, or has its day. */
function findLongSign(paragraph: string): FurnitureSign | undefined {
  if (isEditorLine(paragraph)) return 'line'
  const isNotice =
    paragraph.length <= 900 &&
    ((paragraph.length <= 400 && EDITION.test(paragraph)) || isNoticeWithoutDay(paragraph)) &&
    !REPORTS.test(paragraph)
  return isNotice ? 'line' : findCommentMeta(paragraph)
}

function isNoticeWithoutDay(paragraph: string): boolean {
  return (
    NOTICES.some(([longest, ...signs]) => paragraph.length <= longest && signs.every((sign) => sign.test(paragraph))) &&
    findPrintedDate(paragraph) === undefined
  )
}

const EDITOR =
  /^(?:\((?:web |online )?editors?\s?:\s?([^.!?()]{2,60})\)|web editors?\s?:\s?([^.!?()]{2,60}))\s?[■□▪]?$/i

/** "(Web editor: Ann Smith, Bo)": a person's name, and perhaps parts of others'. */
function isEditorLine(paragraph: string): boolean {
  const [, inBrackets, bare] = (paragraph.length <= 90 && EDITOR.exec(paragraph)) || []
  const [first, ...others] = (inBrackets ?? bare ?? '').split(/,|\/|&| and /).map((name) => name.trim())
  return first !== undefined && isPersonName(first) && others.every((name) => /^\p{Lu}[\p{L}\s'’-]{0,30}$/u.test(name))
}

// "News, Asia No Comments on <title>" may be long, for it repeats the title.
function findCommentMeta(paragraph: string): FurnitureSign | undefined {
  return paragraph.length <= 300 &&
    /\b(?:no|\d{1,5}) comments? on \p{Lu}/iu.test(paragraph) &&
    !/[.!?]["”»]?$/.test(paragraph)
    ? 'line'
    : undefined
}

/** For lines in lower case: letter cases over all scripts, left to the pattern, took half a second of every reader's start. */
function joinSigns(signs: readonly RegExp[]): RegExp {
  const source = signs.map((sign) => sign.source).join('|')
  const lower = source.replace(/\\p\{Lu\}|\\p\{\w{1,2}\}|\\.|[A-Z]/g, (part) => {
    if (part === '\\p{Lu}') return '\\p{L}'
    return part.startsWith('\\') ? part : part.toLowerCase()
  })
  return new RegExp(lower, 'u')
}
