import { getSession, type Session } from '@pianqu/shared/accounts/session.contract.ts'

const name = 'pianqu.kept-session'

/** Whose page a meeting is, kept for a reload without network; what the server answers counts before it. */
export function keepSession(session: Session): void {
  try {
    localStorage.setItem(name, JSON.stringify(session))
  } catch {
    // Then a reload without network is not possible.
  }
}

export function keptSession(): Session | null {
  try {
    return getSession.reply.safeParse(JSON.parse(localStorage.getItem(name) ?? 'null')).data ?? null
  } catch {
    return null
  }
}

export function forgetSession(): void {
  try {
    localStorage.removeItem(name)
  } catch {
    // Nothing was kept.
  }
}
