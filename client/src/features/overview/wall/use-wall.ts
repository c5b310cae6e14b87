import { useEffect, useState } from 'react'
import { applyTheme } from '../../../session/device-settings.ts'

/** 54 lines of it are as high as the wall, so that everything has its place whatever the wall's shape. */
const wallSize = 'clamp(9px, min(100vw / 96, 100vh / 54), 60px)'

/** A wall is dark and large as long as it is in sight; charts and words keep to it by themselves. */
export function useWallLook(): void {
  useEffect(() => {
    const root = document.documentElement
    root.dataset['theme'] = 'dark'
    root.style.fontSize = wallSize
    return () => {
      root.style.fontSize = ''
      applyTheme()
    }
  }, [])
}

/** The time, told every second. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

interface Turn {
  readonly at: number
  readonly isHeld: boolean
  readonly hold: () => void
}

/** One after the other, until it is held; the arrows go on and back, the space bar holds. */
export function useTurn(count: number, seconds: number): Turn {
  const [step, setStep] = useState(0)
  const [isHeld, setIsHeld] = useState(false)
  const hold = () => setIsHeld((now) => !now)
  const isMoving = !isHeld && seconds > 0 && count > 1
  useEffect(() => {
    if (!isMoving) return undefined
    const timer = setInterval(() => setStep((now) => now + 1), seconds * 1_000)
    return () => clearInterval(timer)
  }, [isMoving, seconds])
  useEffect(() => {
    const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }
    const listen = ({ key, target }: KeyboardEvent) => {
      const by = steps[key]
      if (by !== undefined) setStep((now) => now + by)
      // On the button it presses the button.
      if (key === ' ' && !(target instanceof HTMLButtonElement)) setIsHeld((now) => !now)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return { at: count > 0 ? ((step % count) + count) % count : 0, isHeld, hold }
}
