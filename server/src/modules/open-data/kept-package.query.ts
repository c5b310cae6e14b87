import { createHash } from 'node:crypto'
import type { Actor } from '@pianqu/shared/access/access.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { allAreas } from '../areas/area.facts.ts'
import { issuerName } from '../documents/issuer.query.ts'
import { isPublished } from '../figures/figure-scope.query.ts'
import { allPeriods } from '../figures/list-periods.query.ts'
import { newestSnapshot, type Publishing } from './oc4ids-package.query.ts'

/** All that a package follows from besides who asks: another state, another package. */
const state = perRevision((db: Database, _: null): string => {
  const parts = [
    newestSnapshot(db).number,
    issuerName(db),
    allAreas(db).map(({ code, districtCodes }) => [code, districtCodes]),
    allPeriods(db).map(({ month }) => [month, isPublished(db, month)]),
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}, 1)

type Asking = Publishing & { readonly actor: Actor }

/** What is open to somebody is told by role and unit. Throws snapshot/missing. */
const keyOf = (db: Database, { actor: { role, unitCode }, uri, prefix }: Asking): string =>
  JSON.stringify([state(db, null), role, unitCode, uri, prefix])

/** Of a large city, packed: half a megabyte each. */
const most = 32

const kept = new WeakMap<Database, Map<string, Promise<Uint8Array>>>()

/** The package as it was made for somebody of the same rights, or else made now; many who ask at once wait for one. */
export function keptPackage(db: Database, asking: Asking, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const packages = kept.get(db) ?? new Map<string, Promise<Uint8Array>>()
  kept.set(db, packages)
  const key = keyOf(db, asking)
  const known = packages.get(key)
  if (known) {
    packages.delete(key)
    packages.set(key, known)
    return known
  }
  const making = make().then(
    (bytes) => {
      // What has changed while it was made may stand in it or not.
      if (keyOf(db, asking) !== key) packages.delete(key)
      return bytes
    },
    (error: unknown) => {
      packages.delete(key)
      throw error
    },
  )
  packages.set(key, making)
  if (packages.size > most) packages.delete(packages.keys().next().value ?? '')
  return making
}
