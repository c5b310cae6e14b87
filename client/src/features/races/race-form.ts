import { raceContentSchema } from '@pianqu/shared/rankings/race.schema.ts'
import { raceFaults } from '@pianqu/shared/rankings/race-faults.ts'

/** Percent as it is typed: null for none, the text itself where it is no number, which the contract refuses. */
export function percentOfEntry(text: string): number | string | null {
  const plain = text.normalize('NFKC').replace(/[%\s]/g, '')
  if (plain === '') return null
  return /^\d{1,4}(\.\d+)?$/.test(plain) ? Number(plain) : plain
}

/** What keeps the contract's race from being one; `known` are the codes that may take part. */
export function raceFault(race: unknown, known: ReadonlySet<string>): string | undefined {
  const parsed = raceContentSchema.safeParse(race)
  return parsed.success ? raceFaults(parsed.data, known)[0]?.message : parsed.error.issues[0]?.message
}
