import { type Day, daySchema } from '@pianqu/shared/time/day.ts'
import type { Point } from '../land/plane.ts'

/** Up to this share of the line's length stations open on this day. */
interface Phase {
  readonly to: number
  readonly on: Day
}

interface LinePlan {
  readonly name: string
  readonly colour: string
  readonly path: readonly Point[]
  readonly phases: readonly Phase[]
}

/** Days after the last reported month are forecasts. */
export const lastOpening: Day = '2025-09-28'

/** The path as `x,y` in kilometres and the phases as `share:day`, both as one reads them off a sketch. */
type Row = [colour: string, path: string, phases: string]

/** Lines 1 to 15. A ring's path ends where it began. */
const rows: readonly Row[] = [
  [
    '#C8102E',
    '0.6,25 0.2,12 0.3,6.4 -0.1,0.2 0.8,-4.4 1.8,-11 1.5,-24 3.4,-42.5',
    '0.16:2014-08-20 0.53:2010-05-18 0.73:2018-05-26 1:2022-12-08',
  ],
  [
    '#2E6F40',
    '-30,-3 -20,2 -10,2.4 -4.6,1.2 0,0.6 4.4,1.6 9.4,0.8 15,2.5 25,6 35,13',
    '0.27:2017-04-22 0.6:2012-11-08 0.83:2015-01-15 1:2021-10-28',
  ],
  [
    '#2456A6',
    '13.2,31 13,17 9,12 6.1,8.6 3.4,4.6 -0.6,-0.9 -2.2,-5 -3.3,-9 -5,-14 -11,-19',
    '0.23:2023-07-20 0.785:2016-10-12 1:2020-01-08',
  ],
  [
    '#E07A1F',
    '-21,13 -15,11 -9,8 -6.6,6.2 -3,2.8 1.6,-1.4 5.2,-2.8 9,-5 15.5,-7.6 23,-9',
    '0.14:2020-11-05 0.66:2016-03-30 1:2018-01-20',
  ],
  [
    '#6B4C9A',
    '-7,21 -6.9,12 -6.4,7.4 -5,3.6 -4.4,0 -5.6,-5 -3.6,-8 -1.2,-12 0,-18',
    '0.3:2019-10-19 0.8:2017-09-15 1:2021-05-20',
  ],
  [
    '#0093A7',
    '8,24 5.4,14 6.6,8.2 4.8,4 4.6,0 5.2,-3.4 3.6,-9 6,-16 12,-20 21,-29.5',
    '0.2:2020-11-05 0.59:2018-11-16 0.79:2024-01-18 1:2025-05-29',
  ],
  [
    '#B8860B',
    '0,7.2 4,6.2 6.8,2.6 6.7,-1.6 4.2,-5.4 0,-6.2 -4.6,-4.6 -6.6,-0.6 -5.8,3.8 -3.2,6.4 0,7.2',
    '0.55:2018-01-20 1:2020-06-12',
  ],
  [
    '#D1477A',
    '-23,-8 -14,-5.8 -10.4,-4.6 -7.2,-5.4 -3,-3 0.4,-3.6 5,-1.4 9.2,-0.6 12,0 21,-2',
    '0.25:2023-01-16 0.8:2020-11-05 1:2024-06-27',
  ],
  [
    '#5E8C31',
    '-19,8.6 -11,7.4 -7.6,5.2 -1,5.2 3.4,3 8.6,2.2 13.6,6 22,4.2 27,7',
    '0.18:2023-11-09 0.72:2021-10-28 1:2024-11-14',
  ],
  ['#546A7B', '2.4,-2.6 3.2,-8 9,-12 16,-15.4 20,-18.4 24,-20', '1:2019-04-10'],
  [
    '#8C4A2F',
    '15,20 12,15.4 6,10.4 1.2,8.4 -1.4,6.2 -1.8,1.4 -4.4,-1.6 -8,-4.4 -10,-6.4 -12,-15 -13,-19',
    '0.24:2022-01-12 0.72:2019-10-19 1:2022-08-18',
  ],
  [
    '#3F8FD2',
    '-12,3 -8.6,-2.6 -8.2,-7 -4.6,-8.2 -1.6,-7.4 1.8,-5.6 7,-4 10.6,-0.6 10,3.4 6,6.4 7.2,10 12,13',
    '0.46:2023-11-09 1:2025-09-28',
  ],
  ['#A0A32A', '-13,9 -8.2,7.4 -5,5.4 -3.6,2.2 0,-2.2 2.6,-5.4 5.4,-8 10,-10', '1:2025-12-28'],
  ['#7D5BA6', '17,-4 12.4,-3 8.8,1.6 5.6,5 2.2,3.2 -2.4,0.2 -9,-1.4 -10.2,-5 -16,-9', '0.5:2026-09-30 1:2027-06-30'],
  ['#C75B39', '-2,-26 -3.4,-14 -4.6,-9.6 -1.4,-7.8 2,-3.2 7.4,-2 10.8,1.6 14,9 21,13', '0.6:2028-06-30 1:2028-12-31'],
]

export const lineCodeAt = (index: number): string => `L${String(index + 1).padStart(2, '0')}`

function pointOf(text: string): Point {
  const [x = 0, y = 0] = text.split(',').map(Number)
  return [x, y]
}

function phaseOf(text: string): Phase {
  const [to = '', on] = text.split(':')
  return { to: Number(to), on: daySchema.parse(on) }
}

export const linePlans: readonly LinePlan[] = rows.map(([colour, path, phases], index) => ({
  name: `轨道交通${index + 1}号线`,
  colour,
  path: path.split(' ').map(pointOf),
  phases: phases.split(' ').map(phaseOf),
}))
