import { getHealth } from '@pianqu/shared/health/health.contract.ts'
import { walBytes } from '../../db/database-size.ts'
import { isDamaged } from '../../db/disk.ts'
import { revisionOf } from '../../db/journal.ts'
import { mount, type Server } from '../../http/mount.ts'
import type { World } from '../../http/world.ts'
import { lastBackup } from './last-upkeep.query.ts'

/** Whether the database answers a question: of damage it is told here, too. */
function answers({ db, disk }: Pick<World, 'db' | 'disk'>): boolean {
  try {
    return revisionOf(db) >= 0 && disk.isSound()
  } catch (error) {
    if (isDamaged(error)) disk.noteDamage()
    return false
  }
}

export function healthRoutes(app: Server): void {
  mount(app, getHealth, (world) => {
    const { disk, version, databasePath, db } = world
    const isSound = answers(world)
    const isWritable = disk.isWritable()
    const hasRoom = isWritable && disk.hasRoom()
    const troubles = { damaged: !isSound, 'read-only': !isWritable, 'disk-full': isWritable && !hasRoom }
    const [status = 'ok' as const] = (['damaged', 'read-only', 'disk-full'] as const).filter((state) => troubles[state])
    return {
      status,
      version,
      database: { ok: isSound, walBytes: walBytes(databasePath) },
      disk: { ok: isWritable && hasRoom },
      backup: { lastAt: isSound ? lastBackup(db) : null },
    }
  })
}
