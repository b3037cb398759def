package id.konvensirakyat.audit.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

/** A server that sends without end is left, not listened to. */
class BoundedBodyTest {
  private boolean isLeft;

  private BoundedBody begun(int limit) {
    BoundedBody body = new BoundedBody(limit);
    body.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long pieces) {
            assertFalse(isLeft);
          }

          @Override
          public void cancel() {
            isLeft = true;
          }
        });
    return body;
  }

  private static byte[] bytes(BoundedBody body) {
    return body.getBody().toCompletableFuture().join();
  }

  @Test
  void oneByteBeyondTheLimitIsTakenAndNoMore() {
    BoundedBody body = begun(3);
    body.onNext(List.of(ByteBuffer.wrap(new byte[] {1, 2})));
    assertFalse(body.getBody().toCompletableFuture().isDone());
    body.onNext(List.of(ByteBuffer.wrap(new byte[] {3, 4, 5, 6}), ByteBuffer.wrap(new byte[] {7})));
    assertTrue(isLeft);
    assertArrayEquals(new byte[] {1, 2, 3, 4}, bytes(body));
  }

  @Test
  void aBodyAsLongAsTheLimitIsWhole() {
    BoundedBody body = begun(2);
    body.onNext(List.of(ByteBuffer.wrap(new byte[] {1, 2})));
    body.onComplete();
    assertFalse(isLeft);
    assertArrayEquals(new byte[] {1, 2}, bytes(body));
  }
}
