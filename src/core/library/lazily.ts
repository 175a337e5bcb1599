/** An object each of whose values is made when it is first asked for. */
export function lazily<Values extends object>(makers: { readonly [Key in keyof Values]: () => Values[Key] }): Values {
  const values: Values = Object.create(Object.prototype);
  for (const key of Object.keys(makers)) {
    Object.defineProperty(values, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value: unknown = Reflect.get(makers, key)();
        Object.defineProperty(values, key, { enumerable: true, value });
        return value;
      },
    });
  }
  return values;
}
