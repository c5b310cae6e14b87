import type { Actor } from '@pianqu/shared/access/access.ts'
import { cityJob } from '../../work/job.ts'
import { oc4idsPackage, type Publishing } from './oc4ids-package.query.ts'

/** A thousand frozen pages are read for it. */
export const oc4idsJob = cityJob(
  'open-data/oc4ids',
  ({ actor, ...publishing }: Publishing & { readonly actor: Actor }, { db }) => oc4idsPackage(db, actor, publishing),
)
