import type { Command } from 'commander'
import { requireRegister } from '../deployment.js'
import type { Verb } from '../journal/acts.js'
import type { DecisionRow } from '../register/decisions/decision.js'
import type { AskedDecision } from '../register/decisions/prepare-decision.js'
import type { Session } from '../session.js'
import { type Declare, example, pageOption } from './declare.js'

type Options = Readonly<{ reason: string; by: string; document?: string[]; name?: string[] }>

/** `decide`: what an officer of the register decides, each decision an act with its author and reason. */
export const declareDecide: Declare = (program, session) => {
  const decide = program
    .command('decide')
    .summary('confirm, reject, correct, merge, split, set a status, or take a decision back')
    .description(
      "Puts an officer's decision on record, with author and reason. A rebuilt register honours it, and so does one read again by better rules, as long as the words it rests on are found; what is no longer found is reported, never guessed.",
    )
    .addHelpText(
      'after',
      example(
        'rapporteur decide confirm m-4k2v9c1p --reason "checked against the readout"',
        'rapporteur decide correct m-4k2v9c1p date 2023-02-28 --reason "the programme prints it" --by "A. Keeper"',
        'rapporteur decide merge p-7x2m4q8c p-1f9k3w5d --reason "one minister, two spellings"',
        'rapporteur decide undo a-9h3k5m7p --reason "the spellings are of two people"',
      ),
    )
  const verb = (usage: string, summary: string, asked: (args: readonly string[], options: Options) => AskedDecision) =>
    addVerb(decide, session, { usage, summary, asked })
  verb('confirm <id>', 'say that an entry stands as it is', ([id = ''], { reason }) => of('confirm', [id], reason))
  verb('reject <id> [other]', 'strike an entry off the register; with two people, keep them apart', (ids, { reason }) =>
    of('reject', ids, reason),
  )
  verb(
    'correct <id> <property> [value]',
    'set what is shown of an entry, or settle a disagreement: correct d-ID VALUE',
    (args, { reason }) => {
      const [id = '', property = '', value] = args
      return value === undefined
        ? { ...of('correct', [id], reason), value: property }
        : { ...of('correct', [id], reason), property, value }
    },
  )
  verb('merge <id> <other>', 'make two entries one', (ids, { reason }) => of('merge', ids, reason))
  verb(
    'status <id> <status>',
    'set the status of a meeting, visit or commitment',
    ([id = '', value = ''], { reason }) => ({
      ...of('status', [id], reason),
      value,
    }),
  )
  verb('split <id>', 'take some documents (or spellings of a name) out of an entry', ([id = ''], options) => ({
    ...of('split', [id], options.reason),
    apart: [...(options.document ?? []), ...(options.name ?? [])],
  }))
    .option('--document <id...>', 'documents whose reports become an entry of their own')
    .option('--name <spelling...>', 'spellings of a person or body that become one of their own')
  declareUndo(decide, session)
  declareList(decide, session)
  declareLikely(decide, session)
}

type VerbDeclared = Readonly<{
  usage: string
  summary: string
  asked: (args: readonly string[], options: Options) => AskedDecision
}>

function of(verb: Verb, ids: readonly string[], reason: string): AskedDecision {
  return { verb, ids, reason }
}

function addVerb(decide: Command, session: Session, { usage, summary, asked }: VerbDeclared): Command {
  return withAuthor(
    decide
      .command(usage)
      .summary(summary)
      .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`),
  ).action(async (...given: unknown[]) => {
    const command = given.at(-1) as Command
    const options = command.opts<Options>()
    const { takeDecision } = await import('../take-decision.js')
    const { deployment, register, hand } = await open(session, options.by)
    const { decision, named, note } = await takeDecision(deployment, register, asked(command.args, options), hand)
    const made = named.length > 0 ? `; new: ${named.join(', ')}` : ''
    await session.terminal.out(`${decision.id}  ${decision.verb} ${decision.entries.join(', ')}${made}\n`)
    if (note !== null) session.terminal.err(`${note}: rapporteur decide undo ${decision.id} --reason WORDS\n`)
  })
}

function withAuthor(command: Command): Command {
  return command
    .requiredOption('--reason <words>', 'why, in words that others can follow')
    .option('--by <name>', 'who decides', 'keeper')
    .helpOption('--help', 'print help')
}

function declareUndo(decide: Command, session: Session): void {
  withAuthor(
    decide
      .command('undo <decision>')
      .summary('take a decision back')
      .description('Takes a decision back, by an act of its own.'),
  ).action(async (id: string, { reason, by }: Options) => {
    const { undoDecision } = await import('../take-decision.js')
    const { deployment, register, hand } = await open(session, by)
    const named = await undoDecision(deployment, register, { id, reason }, hand)
    await session.terminal.out(`${id} taken back${named.length > 0 ? `; new: ${named.join(', ')}` : ''}\n`)
  })
}

function declareList(decide: Command, session: Session): void {
  decide
    .command('list')
    .summary('list decisions, newest first')
    .description('Lists decisions with their reasons. Orphans are those whose words are no longer found.')
    .option('--orphans', 'only those whose words are no longer found')
    .option('--json', 'print them as JSON')
    .helpOption('--help', 'print help')
    .action(async ({ orphans, json }: { orphans?: true; json?: true }) => {
      const { deployment, register } = await open(session, 'keeper')
      const { queries } = await import('../queries.js')
      const found = await deployment.read(register, (view) =>
        queries.listDecisions(view, { pageSize: 1000, ...(orphans ? { orphans } : {}) }),
      )
      if (json) return session.terminal.out(`${JSON.stringify(found)}\n`)
      const lines = found.rows.flatMap(describe).map((line) => `${line}\n`)
      await session.terminal.out(
        lines.length > 0 ? lines.join('') : orphans ? 'No decision is an orphan.\n' : 'No decision is on record.\n',
      )
    })
}

function declareLikely(decide: Command, session: Session): void {
  decide
    .command('likely')
    .summary('list people who are likely one')
    .description(
      'Lists pairs of people who are likely one, with the reasons. Join them with "decide merge", keep them apart with "decide reject".',
    )
    .addOption(pageOption())
    .option('--json', 'print them as JSON')
    .helpOption('--help', 'print help')
    .action(async ({ page, json }: { page: number; json?: true }) => {
      const { deployment, register } = await open(session, 'keeper')
      const { queries } = await import('../queries.js')
      const found = await deployment.read(register, (view) => queries.listLikelyJoins(view, { page, pageSize: 500 }))
      if (json) return session.terminal.out(`${JSON.stringify(found)}\n`)
      const lines = found.rows.flatMap(({ people, reasons }) => [
        `${people.map(({ id }) => id).join('  ')}  ${people.map(({ name }) => name).join(' / ')}\n`,
        `  ${reasons.join('; ')}\n`,
      ])
      const more = found.total > found.page * found.pageSize ? `More on page ${found.page + 1}.\n` : ''
      await session.terminal.out(`${lines.length > 0 ? lines.join('') : 'Nobody waits for a decision.\n'}${more}`)
    })
}

function describe({
  id,
  verb,
  entries,
  property,
  value,
  apart,
  by,
  at,
  reason,
  undone,
  orphaned,
}: DecisionRow): string[] {
  const taken = apart.length > 0 ? `${apart.join(', ')} taken out` : null
  const what = [property, value, taken].filter((part) => part !== null).join(' = ')
  const on = entries.map(({ id: entry, now }) => (now === null || now === entry ? entry : `${entry} (now ${now})`))
  return [
    `${id}  ${verb} ${on.join(', ')}${what === '' ? '' : `: ${what}`} (${by}, ${at.slice(0, 10)})`,
    `  ${reason}`,
    ...(undone === null ? [] : [`  taken back by ${undone.by}, ${undone.at.slice(0, 10)}: ${undone.reason}`]),
    ...orphaned.map(({ quote }) => `  orphan: the words “${quote.replace(/\s+/g, ' ')}” are no longer found`),
  ]
}

async function open(session: Session, by: string) {
  const register = session.register()
  const deployment = await session.open()
  const hand = { at: new Date().toISOString(), by }
  await requireRegister(deployment, register, { ...hand, by: 'keeper' })
  return { deployment, register, hand }
}
