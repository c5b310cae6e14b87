/** What has to be done again and again for a lost machine to be no lost city, and after how many days again at the latest. */
export const upkeeps = {
  backup: { name: '备份', mostDays: 2 },
  drill: { name: '恢复演练', mostDays: 35 },
} as const

export type Upkeep = keyof typeof upkeeps

const dayMs = 86_400_000

/** What is wrong with when it was last done; null where nothing is. */
export function upkeepFault(what: Upkeep, at: string | null, now: Date): string | null {
  const { name, mostDays } = upkeeps[what]
  if (at === null) return `还没有做过${name}，应至少每${mostDays}天一次`
  const days = Math.floor((now.getTime() - Date.parse(at)) / dayMs)
  return days > mostDays ? `上次${name}已是${days}天前，应至少每${mostDays}天一次` : null
}
