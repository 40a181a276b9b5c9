import { type Command, InvalidArgumentError } from 'commander'

/** The options of every command that fetches pages. */
export function addWebOptions(command: Command): Command {
  return command
    .option(
      '--allow-host <host>',
      'fetch from this host even if it is on an inner network (may be given several times)',
      (host: string, hosts: readonly string[] = []) => [...hosts, readHost(host)],
    )
    .option('--pause <seconds>', 'seconds between two requests to one host', readSeconds, 1)
}

function readHost(words: string): string {
  const host = words.toLowerCase().replace(/^\[|\]$/g, '')
  if (/^[a-z0-9._:-]+$/.test(host)) return host
  throw new InvalidArgumentError('A host is a name or an IP address, without scheme, port or path.')
}

function readSeconds(words: string): number {
  const seconds = Number(words)
  if (words.trim() !== '' && seconds >= 0 && seconds <= 3600) return seconds
  throw new InvalidArgumentError('Seconds are a number from 0 to 3600.')
}
