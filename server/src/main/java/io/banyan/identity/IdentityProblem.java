package io.banyan.identity;

import io.banyan.kernel.problem.ProblemType;
import io.banyan.kernel.problem.Wording;
import org.springframework.http.HttpStatus;

/** Why identity refuses something. */
public enum IdentityProblem implements ProblemType {
    SESSION_REQUIRED("session.required", HttpStatus.UNAUTHORIZED, "请先登录", "Sign in first"),
    WRONG_CREDENTIALS(
            "session.wrong_credentials", HttpStatus.UNAUTHORIZED, "账号或密码不正确", "The name or the password is wrong"),
    WRONG_CODE(
            "session.wrong_code",
            HttpStatus.UNAUTHORIZED,
            "验证码不正确或已过期，请重新获取",
            "The code is wrong or has expired; ask for a new one"),
    TOTP_REQUIRED("session.totp_required", HttpStatus.UNAUTHORIZED, "请输入动态验证码", "Enter the code of your authenticator"),
    PASSWORD_CHANGE_REQUIRED(
            "session.password_change_required",
            HttpStatus.FORBIDDEN,
            "请先修改初始密码",
            "Change your first password before anything else"),
    CROSS_SITE(
            "csrf.refused",
            HttpStatus.FORBIDDEN,
            "请求未通过来源校验，未做任何更改，请重试",
            "The request could not be traced to this site; nothing was changed, try again"),
    ROLE_MISSING("role.missing", HttpStatus.FORBIDDEN, "您没有此操作的权限", "Your role does not allow this"),
    PHONE_INVALID("phone.invalid", HttpStatus.BAD_REQUEST, "手机号不正确", "This is not a phone number we can reach"),
    NICKNAME_INVALID(
            "nickname.invalid",
            HttpStatus.BAD_REQUEST,
            "昵称须为 1–24 个字符，且不能冒充官方",
            "A nickname has 1 to 24 characters and does not pose as the shop"),
    PASSWORD_WEAK("password.weak", HttpStatus.BAD_REQUEST, "密码太容易被猜到", "This password is too easily guessed"),
    PASSWORD_TOO_LONG(
            "password.too_long", HttpStatus.BAD_REQUEST, "密码太长（最多 72 字节）", "The password is longer than 72 bytes"),
    PASSWORD_WRONG(
            "password.wrong",
            HttpStatus.FORBIDDEN,
            "当前密码不正确，密码未修改",
            "The current password is wrong; nothing was changed"),
    SMS_UNAVAILABLE(
            "sms.unavailable",
            HttpStatus.SERVICE_UNAVAILABLE,
            "短信暂时无法发送，请稍后再试",
            "The text message could not be sent, try again later"),
    ADDRESS_LIMIT(
            "address.limit",
            HttpStatus.CONFLICT,
            "地址簿已满，请先删除不用的地址",
            "The address book is full; remove an address first"),
    USERNAME_TAKEN("operator.username_taken", HttpStatus.CONFLICT, "用户名已被使用", "The user name is taken"),
    LAST_OWNER("operator.last_owner", HttpStatus.CONFLICT, "至少要保留一位所有者", "At least one active owner has to remain"),
    TOTP_ACTIVE("totp.active", HttpStatus.CONFLICT, "动态验证码已启用", "The second factor is on already"),
    TOTP_MISSING("totp.missing", HttpStatus.CONFLICT, "尚未设置动态验证码", "The second factor is not set up"),
    NOT_FOR_KEYS("session.not_for_keys", HttpStatus.FORBIDDEN, "接口密钥不能执行此操作", "An API key cannot do this");

    private final Wording wording;

    IdentityProblem(String code, HttpStatus status, String zh, String en) {
        this.wording = new Wording(code, status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
