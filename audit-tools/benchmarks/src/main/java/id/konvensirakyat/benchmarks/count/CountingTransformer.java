package id.konvensirakyat.benchmarks.count;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes each multiplication and each squaring of {@code Field25519} report itself to {@link
 * FieldOperations}. Of methods that share a name those that call another one of these names only
 * pass on, and are left as they are.
 */
final class CountingTransformer implements ClassFileTransformer {
  static final String FIELD = "id/konvensirakyat/crypto/group/Field25519";

  private static final String COUNTER = "id/konvensirakyat/benchmarks/count/FieldOperations";
  private static final Map<String, String> COUNTED =
      Map.of("multiply", "multiplied", "square", "squared");

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      String className,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    return FIELD.equals(className) ? counting(classFile) : null;
  }

  /** The class with its counting calls. */
  static byte[] counting(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    Set<String> passing = new HashSet<>();
    reader.accept(new Passing(passing), 0);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new Inserting(writer, passing), 0);
    return writer.toByteArray();
  }

  /** Collects the methods that call a counted one of the same class. */
  private static final class Passing extends ClassVisitor {
    private final Set<String> found;

    Passing(Set<String> found) {
      super(Opcodes.ASM9);
      this.found = found;
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitMethodInsn(
            int opcode, String owner, String called, String form, boolean isInterface) {
          if (owner.equals(FIELD) && COUNTED.containsKey(called)) {
            found.add(name + descriptor);
          }
        }
      };
    }
  }

  private static final class Inserting extends ClassVisitor {
    private final Set<String> passing;

    Inserting(ClassVisitor next, Set<String> passing) {
      super(Opcodes.ASM9, next);
      this.passing = passing;
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      String call = COUNTED.get(name);
      if (call == null || passing.contains(name + descriptor)) {
        return next;
      }
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public void visitCode() {
          super.visitCode();
          super.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTER, call, "()V", false);
        }
      };
    }
  }
}
