import { InvalidArgumentError } from 'commander'
import { requireRegister } from '../deployment.js'
import type { WebChoices } from '../open-web.js'
import { Refusal } from '../refusal.js'
import type { Serving } from '../serve.js'
import type { Session } from '../session.js'
import { type Declare, example } from './declare.js'
import { addWebOptions } from './web-options.js'

type Options = WebChoices & Readonly<{ once?: true; every: number }>

/** `watch`: the pages of feeds into a register as they appear, until Ctrl-C. */
export const declareWatch =
  (carryOut: Serving['carryOut']): Declare =>
  (program, session) => {
    const command = program
      .command('watch')
      .summary('read feeds again and again, and take in the pages they list')
      .description(
        'Reads RSS, Atom and JSON feeds and takes the pages they list into the register, again and again until it is stopped (Ctrl-C). A feed or page that has not changed is not sent again; what fails is told and tried again in the next round. Other commands work beside it.',
      )
      .argument('<feed...>', 'addresses of feeds')
      .option('--every <minutes>', 'minutes from one round to the next', readMinutes, 30)
      .option('--once', 'one round only')
    addWebOptions(command)
      .addHelpText(
        'after',
        example(
          'rapporteur watch https://example.org/news/feed.xml',
          'rapporteur watch --every 60 https://example.org/news/feed.xml https://example.net/releases.json',
        ),
      )
      .action((feeds: string[], options: Options) => watch(session, feeds, options, carryOut))
  }

async function watch(
  session: Session,
  feeds: readonly string[],
  { once, every, ...choices }: Options,
  carryOut: Serving['carryOut'],
): Promise<void> {
  const { terminal } = session
  const register = session.register()
  const [{ watchFeeds }, { openWeb }, { isWebAddress }, { openSocket }] = await Promise.all([
    import('../watch-feeds.js'),
    import('../open-web.js'),
    import('../web-sources.js'),
    import('../serve.js'),
  ])
  const other = feeds.find((feed) => !isWebAddress(feed))
  if (other !== undefined) {
    throw new Refusal(`"${other}" is no web address`, 'Name the feed by its address: https://example.org/feed.xml', 2)
  }
  const fetcher = openWeb(terminal, choices)
  const deployment = await session.open()
  await requireRegister(deployment, register, { at: new Date().toISOString(), by: 'keeper' })
  const socket = session.isServed ? undefined : await openSocket(deployment, { carryOut })
  if (socket !== undefined) deployment.lock?.announce({ socket: socket.path })
  try {
    if (!once)
      terminal.err(
        `rapporteur: watching ${feeds.length === 1 ? 'the feed' : `${feeds.length} feeds`} every ${every === 1 ? 'minute' : `${every} minutes`}; stop with Ctrl-C\n`,
      )
    const everyMs = once ? undefined : every * 60_000
    const failed = await watchFeeds({ deployment, register, fetcher }, terminal, { feeds, everyMs, by: 'keeper' })
    if (once && failed > 0) session.finish(failed === feeds.length ? 1 : 3)
    if (!once) terminal.err('rapporteur: stopped; everything is kept\n')
  } finally {
    await socket?.close()
    await fetcher.close()
  }
}

function readMinutes(words: string): number {
  const minutes = Number(words)
  if (minutes >= 1 && minutes <= 10_080) return minutes
  throw new InvalidArgumentError('Minutes are a number from 1 to 10080 (a week).')
}
