import { getUpkeep } from '@pianqu/shared/health/upkeep.contract.ts'
import { upkeepFault } from '@pianqu/shared/health/upkeep-fault.ts'
import { mount, type Server } from '../../http/mount.ts'
import { lastBackup, lastDrill } from './last-upkeep.query.ts'

export function upkeepRoutes(app: Server): void {
  mount(app, getUpkeep, ({ db, clock }) => {
    const [backup, drill] = [lastBackup(db), lastDrill(db)]
    return {
      backup: { lastAt: backup, fault: upkeepFault('backup', backup, clock.now()) },
      drill: { lastAt: drill, fault: upkeepFault('drill', drill, clock.now()) },
    }
  })
}
