/** What a file gives that is not there, for `catch`. @throws any other error */
export function undefinedWhereMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
