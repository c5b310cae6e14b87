import type { LockException, Period } from '@pianqu/shared/periods/period.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'

type Scope = Pick<LockException, 'unitCode' | 'unitName' | 'projectCode' | 'projectName'>

/** `锦南区的一行：文体枢纽（P1）`: how far an exception reaches. */
export function scopeText({ unitCode, unitName, projectCode, projectName }: Scope): string {
  const unit = unitName ?? unitCode
  if (!projectCode) return `${unit ?? ''}的全部应报项目`
  const project = `${projectName ?? projectCode}（${projectCode}）`
  return unit ? `${unit}的一行：${project}` : `一个项目：${project}`
}

const minutes = 60_000

/** `还有2天3小时`, `还有40分钟`: how long an exception still runs. */
function leftText(until: string, now: number): string {
  const left = Math.max(1, Math.ceil((Date.parse(until) - now) / minutes))
  const [days, hours] = [Math.floor(left / 1440), Math.floor((left % 1440) / 60)]
  if (days > 0) return `还有${days}天${hours > 0 ? `${hours}小时` : ''}`
  return hours > 0 ? `还有${hours}小时` : `还有${left}分钟`
}

export const standingText = ({ until, isActive }: Pick<LockException, 'until' | 'isActive'>, now: number): string =>
  isActive ? leftText(until, now) : '已关闭'

/** Months that were opened for reporting, newest first: only those can be let open again. */
export const openedMonths = (periods: readonly Period[]): Period[] =>
  periods.filter(({ openedOn }) => openedOn !== null)

/** The month to begin with: the one in the address, else the newest that is closed, else the newest opened. */
export function exceptionMonth(periods: readonly Period[], wanted: Month | undefined): Period | undefined {
  const opened = openedMonths(periods)
  return opened.find(({ month }) => month === wanted) ?? opened.find(({ state }) => state === 'closed') ?? opened[0]
}
