import { useEffect, useState } from 'react'

/** Now by the clock of the server, every second: its last word and what has passed since. */
export function useServerClock(serverNow: string | undefined): number {
  const [shift, setShift] = useState(0)
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (serverNow !== undefined) setShift(Date.parse(serverNow) - Date.now())
  }, [serverNow])
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now + shift
}
