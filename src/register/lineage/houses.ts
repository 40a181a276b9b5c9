/** Who publishes a document: the outlet it names, and the host of its address. */
export type House = Readonly<{ outlet: string | null; host: string | null }>

/** Outlet and host in small letters, `www.` left out. */
export function houseOf({ outlet, url }: Readonly<{ outlet: string | null; url: string | null }>): House {
  const host = url === null ? undefined : /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1]
  return { outlet: outlet?.toLowerCase() ?? null, host: host?.toLowerCase() ?? null }
}

/**
 * Whether one house publishes both: the same outlet, or the same host unless both name an outlet of their own there, as
 * on a site that carries many.
 */
export function isOneHouse(a: House, b: House): boolean {
  if (a.outlet !== null && b.outlet !== null) return a.outlet === b.outlet
  return a.host !== null && a.host === b.host
}

/** A number that goes with a house, by its host, else its outlet: FNV-1a, 32 bits, signed. Null where neither is known. */
export function numberOfHouse({ outlet, host }: House): number | null {
  const name = host ?? outlet
  if (name === null) return null
  let number = 0x811c9dc5
  for (let at = 0; at < name.length; at++) number = Math.imul(number ^ name.charCodeAt(at), 0x01000193)
  return number
}
