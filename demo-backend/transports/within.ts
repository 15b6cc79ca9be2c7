/**
 * The value of a promise, unless it takes too long.
 *
 * @param milliseconds to wait at most
 * @throws an error that names what was waited for, or what the promise itself throws
 */
export function within<Value>(milliseconds: number, what: string, promise: Promise<Value>): Promise<Value> {
  const { promise: timeout, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error(`${what} took longer than ${milliseconds} ms.`)),
    milliseconds,
  );
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
}
