import { getPack, type Pack } from '@pianqu/shared/meetings/pack.contract.ts'
import { keeping } from './kept-database.ts'

const keyOf = (person: string, meetingId: string): string[] => [person, meetingId]

/** Keeps what presenting needs, so that a reload without network shows the same. */
export const keepPack = (person: string, pack: Pack): Promise<unknown> =>
  keeping('packs', 'readwrite', (store) => store.put(pack, keyOf(person, pack.meeting.id)))

export async function keptPack(person: string, meetingId: string): Promise<Pack | null> {
  const kept: unknown = await keeping('packs', 'readonly', (store) => store.get(keyOf(person, meetingId)))
  return getPack.reply.safeParse(kept).data ?? null
}

/** Where this browser is in a meeting. */
export const keepPlace = (person: string, meetingId: string, itemId: string | null): Promise<unknown> =>
  keeping('places', 'readwrite', (store) => store.put({ itemId, at: Date.now() }, keyOf(person, meetingId)))

export interface KeptPlace {
  readonly itemId: string | null
  readonly at: number
}

export async function keptPlace(person: string, meetingId: string): Promise<KeptPlace | null> {
  const kept: unknown = await keeping('places', 'readonly', (store) => store.get(keyOf(person, meetingId)))
  return typeof kept === 'object' && kept !== null && 'itemId' in kept ? (kept as KeptPlace) : null
}
