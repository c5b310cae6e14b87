import { z } from 'zod'

const seconds = z.int().min(10).max(7200)
const items = z.int().min(1).max(200)

/** How the agenda of a meeting is made: how long each kind of item is planned for, and how many of a kind stand alone. */
export const agendaRuleSchema = z.object({
  seconds: z.object({
    directive: seconds,
    redLight: seconds,
    lateReport: seconds,
    lateBlocker: seconds,
    missedTarget: seconds,
    rankMove: seconds,
    added: seconds,
  }),
  most: z
    .object({ redProjects: items, lateReports: items, lateBlockers: items, rankMoves: items })
    .describe('What there is more of is collected in one item'),
  leastMove: z.int().min(1).max(50).describe('Places from which a move is large'),
  fulfilmentMeetings: z.int().min(1).max(12).describe('Over how many meetings the rate of a unit is counted'),
})
export type AgendaRule = z.infer<typeof agendaRuleSchema>

export const defaultAgendaRule: AgendaRule = {
  seconds: {
    directive: 120,
    redLight: 300,
    lateReport: 120,
    lateBlocker: 240,
    missedTarget: 300,
    rankMove: 60,
    added: 300,
  },
  most: { redProjects: 10, lateReports: 5, lateBlockers: 8, rankMoves: 3 },
  leastMove: 2,
  fulfilmentMeetings: 3,
}
