import { districtSeats } from '../land/district-seats.ts'
import type { Theme } from '../land/themes.ts'
import type { Random } from '../random.ts'
import { districtCodeAt } from './october.ts'

const seatOf = (districtCode: string) => districtSeats.find((_, index) => districtCodeAt(index) === districtCode)

/** Mostly a unit's code; now and then an office below the district that the registry of units does not know. */
export function responsibleUnitOf(random: Random, districtCode: string, theme: Theme): string {
  return random.weighted([
    [districtCode, 62],
    [theme.builder, 22],
    [theme.lead, 11],
    [`${seatOf(districtCode)?.name ?? ''}重大项目服务中心`, 5],
  ])
}

const companies = ['城市建设发展有限公司', '产业投资发展有限公司', '片区开发建设有限公司', '公共资产运营有限公司']

/** Owners are invented companies named after invented districts; a few projects have none yet. */
export function ownerOf(random: Random, districtCode: string, theme: Theme): string | null {
  if (random.chance(0.04)) return null
  const short = seatOf(districtCode)?.short ?? ''
  return theme.category === 'industry' && random.chance(0.4)
    ? `${short.replace(theme.name, '')}${theme.name}产业项目公司（筹）`
    : `${short}${random.pick(companies)}`
}
