import { gzipSync } from 'node:zlib'
import type { Actor } from '@pianqu/shared/access/access.ts'
import { getOc4ids } from '@pianqu/shared/open-data/oc4ids.contract.ts'
import { cityJob } from '../../work/job.ts'
import { oc4idsPackage, type Publishing } from './oc4ids-package.query.ts'

/** A thousand frozen pages are read for it; what comes back is printed and packed, for the loop to pass on as it is. */
export const oc4idsJob = cityJob(
  'open-data/oc4ids',
  ({ actor, ...publishing }: Publishing & { readonly actor: Actor }, { db }): Uint8Array =>
    gzipSync(JSON.stringify(getOc4ids.reply.parse(oc4idsPackage(db, actor, publishing)))),
)
