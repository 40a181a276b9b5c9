import { type Browser, chromium as playwright } from 'playwright-core'

/** A page of a size and colour scheme. */
export type Look = Readonly<{ width: 360 | 1280; colorScheme: 'light' | 'dark' }>

export const LOOKS: readonly Look[] = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
]

/** Opens the browser that came by npm; it unpacks its own libraries where these two settings name a platform it knows. */
export async function openBrowser(): Promise<Browser> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  // In one process, closing a page's context closes the browser.
  const args = chromium.args.filter((arg) => arg !== '--single-process' && arg !== '--disable-web-security')
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true })
}
