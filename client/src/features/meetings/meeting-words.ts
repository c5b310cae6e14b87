import { clockText } from '@pianqu/shared/time/clock-text.ts'

/** `5分钟`, `1小时10分钟`, rounded up to minutes: nobody plans by the second. */
export function minutesText(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${minutes}分钟`
  return rest === 0 ? `${hours}小时` : `${hours}小时${rest}分钟`
}

/** `10:40` by the clock of the city. */
export const timeText = (at: string): string => clockText(at).slice(11)

/** `02:41`, an hour and more with its hours. */
export function timerText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const whole = Math.max(0, Math.floor(seconds))
  const hours = Math.floor(whole / 3600)
  return `${hours > 0 ? `${hours}:` : ''}${two(Math.floor((whole % 3600) / 60))}:${two(whole % 60)}`
}
