import type { Hono } from 'hono'
import { makeApi } from './api/app.js'
import type { Deployment } from './deployment.js'
import { makeApp } from './pages/app.js'
import type { RegisterSummary, Site } from './pages/site.js'
import { queries } from './queries.js'
import { NotFound } from './register/not-found.js'
import { makeSeeing } from './see-documents.js'
import { DEMONSTRATION } from './settings.js'

/** The site over an open deployment. */
export function makeSite(deployment: Deployment): Site {
  const requireNamed = async (name: string) => {
    const isThere = (await deployment.registers()).some((register) => register.name === name)
    if (!isThere) throw new NotFound('register', name)
  }
  return {
    queries,
    see: makeSeeing(deployment.readers),
    heads: async () => new Map((await deployment.registers()).map(({ name, head }) => [name, head])),
    registers: async () => {
      const registers = await deployment.registers()
      const summaries: RegisterSummary[] = []
      for (const { name, title } of registers) summaries.push(await summarise(deployment, name, title))
      return summaries
    },
    read: async (register, work) => {
      await requireNamed(register)
      return deployment.read(register, work)
    },
  }
}

/** Pages and API as one Hono application. */
export function makeSiteApp(deployment: Deployment, report: (error: unknown) => void): Hono {
  const site = makeSite(deployment)
  return makeApp(site, [makeApi(site, report)], report)
}

async function summarise(deployment: Deployment, name: string, title: string): Promise<RegisterSummary> {
  const overview = await deployment.read(name, (view) => queries.getOverview(view))
  const dates = [
    overview.latestMeetings[0]?.date,
    overview.latestStatements[0]?.date,
    overview.latestDocuments[0]?.published,
  ]
  const latest =
    dates
      .flatMap((date) => date ?? [])
      .sort()
      .at(-1) ?? null
  const { documents, meetings, statements } = overview.counts
  return { name, title, demonstration: name === DEMONSTRATION, documents, meetings, statements, latest }
}
