import type { Former } from './former.ts'
import { type RegistryEventKind, registryNounNames } from './registry-event.schema.ts'

const verbs: Record<RegistryEventKind, string> = {
  rename: '更名为',
  recode: '编码改为',
  merge: '并入',
  transfer: '划入',
  split: '拆分为',
}

/** `单位“清江区”（D2）2025-07-01 起并入“云锦区”（D1）`; what comes last counts, whatever happened in between. */
export function formerSentence({ event, codes }: Former, nameOf: (code: string) => string | undefined): string {
  const { kind, noun, formerCode, formerName, on } = event
  const called = (code: string): string => {
    const name = nameOf(code)
    return name === undefined ? `“${code}”` : `“${name}”（${code}）`
  }
  const was = formerName === null ? `“${formerCode}”` : `“${formerName}”（${formerCode}）`
  return `${registryNounNames[noun]}${was}${on} 起${verbs[kind]}${codes.map(called).join('、')}`
}
