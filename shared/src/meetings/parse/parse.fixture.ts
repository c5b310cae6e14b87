import type { Day } from '../../time/day.ts'
import type { NamedUnit } from '../../units/unit-names.ts'
import type { Calendar } from './day-words.ts'

const unit = (code: string, name: string, said: string): NamedUnit => ({ code, name, syllables: said.split(' ') })

/** Units as a city has them, and how they are said. */
export const units: readonly NamedUnit[] = [
  unit('B1', '市财政局', 'shi cai zheng ju'),
  unit('B2', '市交通运输局', 'shi jiao tong yun shu ju'),
  unit('B3', '市发展改革委', 'shi fa zhan gai ge wei'),
  unit('B4', '市规划和自然资源局', 'shi gui hua he zi ran zi yuan ju'),
  unit('B5', '市住房城乡建设局', 'shi zhu fang cheng xiang jian she ju'),
  unit('B6', '市文化广电旅游局', 'shi wen hua guang dian lv you ju'),
  unit('B7', '市人力资源社会保障局', 'shi ren li zi yuan she hui bao zhang ju'),
  unit('B8', '市城市管理局', 'shi cheng shi guan li ju'),
  unit('B9', '市林业园林局', 'shi lin ye yuan lin ju'),
  unit('D1', '锦安区', 'jin an qu'),
  unit('D2', '重云县', 'chong yun xian'),
  unit('D3', '锦江新区', 'jin jiang xin qu'),
  unit('S1', '岚川交投集团', 'lan chuan jiao tou ji tuan'),
  unit('S2', '岚川轨道集团', 'lan chuan gui dao ji tuan'),
  unit('T1', '市重点片区专班', 'shi zhong dian pian qu zhuan ban'),
]

const off: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07', '10-08'].map((day) => [`2025-${day}`, '国庆节']),
  ),
  '2026-01-01': '元旦',
  '2026-01-02': '元旦',
  '2026-01-03': '元旦',
}

/** The autumn of 2025: National Day with its make-up days, and New Year. */
export const calendar: Calendar = {
  festivalOf: (day) => off[day] ?? null,
  isWorkingDay: (day: Day) => {
    if (day === '2025-09-28' || day === '2025-10-11' || day === '2026-01-04') return true
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    return off[day] === undefined && weekday !== 0 && weekday !== 6
  },
}

export const world = { ...calendar, units }
