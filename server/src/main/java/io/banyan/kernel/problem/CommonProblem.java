package io.banyan.kernel.problem;

import org.springframework.http.HttpStatus;

/** Failures that any part of the API can answer with. */
public enum CommonProblem implements ProblemType {
    INVALID("request.invalid", HttpStatus.BAD_REQUEST, "请求有误", "The request is not valid"),
    UNREADABLE("request.unreadable", HttpStatus.BAD_REQUEST, "请求无法解析", "The request cannot be read"),
    NOT_FOUND("not_found", HttpStatus.NOT_FOUND, "没有找到", "Not found"),
    METHOD_NOT_ALLOWED("method_not_allowed", HttpStatus.METHOD_NOT_ALLOWED, "不支持此操作", "Method not allowed"),
    UNSUPPORTED_MEDIA_TYPE(
            "media_type.unsupported", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "不支持的内容类型", "Unsupported media type"),
    TOO_LARGE("request.too_large", HttpStatus.CONTENT_TOO_LARGE, "内容太大", "The content is too large"),
    CHANGED_ELSEWHERE(
            "changed_elsewhere",
            HttpStatus.PRECONDITION_FAILED,
            "内容已被他人修改，您的修改未保存",
            "Somebody else changed this meanwhile; your changes were not saved"),
    PRECONDITION_REQUIRED(
            "precondition_required",
            HttpStatus.PRECONDITION_REQUIRED,
            "请先读取最新内容再修改",
            "Read the current version first (If-Match is missing)"),
    IDEMPOTENCY_KEY_REUSED(
            "idempotency.key_reused",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "同一个幂等键被用于不同的请求，先前的结果已保留",
            "The idempotency key was used for a different request; the first answer is kept"),
    IDEMPOTENCY_KEY_MISSING(
            "idempotency.key_missing",
            HttpStatus.BAD_REQUEST,
            "缺少 Idempotency-Key 请求头",
            "The Idempotency-Key header is missing"),
    TOO_MANY_REQUESTS(
            "too_many_requests", HttpStatus.TOO_MANY_REQUESTS, "操作太频繁，请稍后再试", "Too many requests, try again later"),
    UNAVAILABLE(
            "unavailable", HttpStatus.SERVICE_UNAVAILABLE, "服务暂时不可用，请稍后再试", "Temporarily unavailable, try again later"),
    UNEXPECTED(
            "unexpected",
            HttpStatus.INTERNAL_SERVER_ERROR,
            "出现意外错误，未做任何更改",
            "Something unexpected went wrong; nothing was changed");

    private final Wording wording;

    CommonProblem(String code, HttpStatus status, String zh, String en) {
        this.wording = new Wording(code, status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
