import { statSync } from 'node:fs'
import { getHealth } from '@pianqu/shared/health/health.contract.ts'
import { revisionOf } from '../../db/journal.ts'
import { mount, type Server } from '../../http/mount.ts'

function walBytes(databasePath: string): number {
  return statSync(`${databasePath}-wal`, { throwIfNoEntry: false })?.size ?? 0
}

export function healthRoutes(app: Server): void {
  mount(app, getHealth, ({ db, version, databasePath, disk }) => {
    const hasRoom = disk.hasRoom()
    return {
      status: hasRoom ? ('ok' as const) : ('disk-full' as const),
      version,
      database: {
        ok: revisionOf(db) >= 0,
        walBytes: walBytes(databasePath),
      },
      disk: { ok: hasRoom },
    }
  })
}
