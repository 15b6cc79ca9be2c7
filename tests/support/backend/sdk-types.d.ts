// The official SDK's own types come as `.ts` sources that fail this project's strict settings, so `tsconfig.json` points
// its name here. Only what the tests use.

/** What a user of the SDK can do. */
export interface SdkUser {
  readonly email: string;
  update(): Promise<object>;
  requestPassword(): Promise<object>;
  resetPassword(reset: {
    resetPasswordToken: string;
    password: string;
    passwordConfirm: string;
  }): Promise<object>;
}

/** A client of the SDK, which remembers the authtoken that it logged in with. */
export interface SdkClient {
  login(credentials: {
    email: string;
    password: string;
    tfa_token?: string;
    mfaSecret?: string;
  }): Promise<{ readonly notice: string; readonly user: SdkUser }>;
  logout(): Promise<object>;
  getUser(parameters?: Readonly<Record<string, boolean>>): Promise<SdkUser>;
  organization(): {
    fetchAll(): Promise<{ readonly items: readonly { readonly uid: string; readonly name: string }[] }>;
  };
  organization(uid: string): { fetch(): Promise<object> };
}

/** Makes a client. */
export function client(settings: { endpoint: string }): SdkClient;
