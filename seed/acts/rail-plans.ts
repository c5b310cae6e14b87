import type { Command } from '@pianqu/server/db/command.ts'
import { saveNewPlan } from '@pianqu/server/modules/rail/keep-plan.command.ts'
import { positionOf } from '../land/plane.ts'

/** Two questions that the traffic bureau of such a city would ask. */
export function saveRailPlans(command: Command): void {
  command((change) =>
    saveNewPlan(change, {
      name: '13号线推迟一年',
      note: '演示数据：13号线由2025年12月推迟到2026年12月，看全市和各片区因此晚多久达标。',
      on: '2026-06-30',
      scope: 'central',
      scenario: { delay: [{ code: 'L13', months: 12 }] },
    }),
  )
  const [west, east] = [positionOf([1.6, 5.6]), positionOf([8, 8.4])]
  command((change) =>
    saveNewPlan(change, {
      name: '中心城区加密两站',
      note: '演示数据：在北站枢纽区和月照会展区的覆盖空白处拟增两座站点，与现有安排比较。',
      on: '2026-06-30',
      scope: 'central',
      scenario: {
        add: [
          { code: 'N01', name: '拟增一站', longitude: west[0], latitude: west[1] },
          { code: 'N02', name: '拟增二站', longitude: east[0], latitude: east[1] },
        ],
      },
    }),
  )
}
