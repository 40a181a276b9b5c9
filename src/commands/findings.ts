import type { Show } from '../marked-reading.js'
import type { Print } from '../print-lines.js'
import { Refusal } from '../refusal.js'
import type { Session } from '../session.js'
import { type Declare, example } from './declare.js'

/** `findings`: one document in, one line of findings out; no deployment is needed. */
export const declareFindings: Declare = (program, session) => {
  program
    .command('findings')
    .summary('print what each document says, one JSON line a document')
    .description(
      'Reads documents and prints their findings (statements, roles, meetings), one JSON line a document. Nothing is stored.',
    )
    .argument('[file...]', 'documents, or files that hold some')
    .option(
      '--jsonl',
      'read documents from the input, one JSON object a line: {id, text | html, title?, published?, url?, outlet?}',
    )
    .addHelpText(
      'after',
      example('rapporteur findings statement.html', 'rapporteur findings --jsonl < documents.jsonl > findings.jsonl'),
    )
    .action((files: string[], { jsonl }: { jsonl?: true }) =>
      printDocuments(session, 'findings', files, jsonl === true),
    )
}

/** `reading`: what the reading layer sees, for whoever wonders why a finding was made. */
export const declareReading: Declare = (program, session) => {
  program
    .command('reading')
    .summary('show what the reading layer sees in a text, or print it as JSON lines')
    .description(
      'Shows the text of each document on the screen with its names, times, amounts and quotations marked. Into a file or a program, and with --json, prints them with the sentences, one JSON line a document. Nothing is stored.',
    )
    .argument('[file...]', 'documents, or files that hold some')
    .option(
      '--jsonl',
      'read documents from the input, one JSON object a line: {id, text | html, title?, published?, url?, outlet?}',
    )
    .option('--json', 'JSON lines on the screen too')
    .option('--marked', 'the marked text into a file or a program too; in brackets there, as with NO_COLOR')
    .addHelpText(
      'after',
      example(
        'rapporteur reading statement.html',
        'rapporteur reading --marked statement.html | less',
        'rapporteur reading --jsonl < documents.jsonl',
      ),
    )
    .action((files: string[], { jsonl, json, marked }: ReadingOptions) => {
      const { terminal } = session
      const isMarked = marked === true || (terminal.isScreen === true && json !== true && jsonl !== true)
      const colour = terminal.isScreen === true && !terminal.environment['NO_COLOR']
      const show = isMarked ? { columns: terminal.columns, colour } : undefined
      return printDocuments(session, 'reading', files, jsonl === true, show)
    })
}

type ReadingOptions = Readonly<{ jsonl?: true; json?: true; marked?: true }>

async function printDocuments(
  session: Session,
  print: Print,
  files: readonly string[],
  jsonl: boolean,
  marked?: Show,
): Promise<void> {
  if (jsonl === files.length > 0) {
    throw new Refusal(
      jsonl ? 'Files and --jsonl were both given' : `No files for "${print}" to read`,
      `Give either files or --jsonl; see: rapporteur ${print} --help`,
      2,
    )
  }
  const { printLines } = await import('../print-lines.js')
  const { showReading } = await import('../marked-reading.js')
  const show = marked && ((line: string) => showReading(line, marked))
  const unread = await printLines(session.terminal, print, jsonl ? 'jsonl' : files, show)
  if (unread > 0) session.finish(3)
}
