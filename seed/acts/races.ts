import type { Command } from '@pianqu/server/db/command.ts'
import { createRace } from '@pianqu/server/modules/rankings/create-race.command.ts'

/** Six areas race on investment over the second half of the year; three of its months are behind them. */
export function startRace(command: Command): void {
  command((change) =>
    createRace(change, {
      name: '下半年投资进度赛马',
      memberKind: 'area',
      members: ['A01', 'A03', 'A04', 'A08', 'A09', 'A12'],
      indicator: 'investment',
      fromMonth: '2025-07',
      toMonth: '2025-12',
      targetPercent: 100,
    }),
  )
}
