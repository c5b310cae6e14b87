import type { Role } from './access.ts'

/**
 * What somebody may read of a month (domain.md §13): every line; those of the own unit; the sums of areas and of the city;
 * nothing.
 */
export type MonthReading = 'lines' | 'own' | 'sums' | 'nothing'

const beforePublishing: Readonly<Record<Role, MonthReading>> = {
  admin: 'nothing',
  auditor: 'lines',
  taskforce: 'lines',
  department: 'nothing',
  district: 'own',
  leader: 'sums',
}

/** What a role may read of a month. Which projects of a published one a district opens is a question of scope. */
export function monthReading(role: Role, isPublished: boolean): MonthReading {
  if (!isPublished || role === 'admin') return beforePublishing[role]
  return 'lines'
}

/** Whether the sums of areas and of the city may be read. */
export const readsSums = (reading: MonthReading): boolean => reading === 'lines' || reading === 'sums'

/** Whether any line may be read. */
export const readsLines = (reading: MonthReading): boolean => reading === 'lines' || reading === 'own'
