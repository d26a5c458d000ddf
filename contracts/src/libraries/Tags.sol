// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title Bits that orders ask for and offer
library Tags {
    /// The task runs in a trusted execution environment.
    bytes32 internal constant TEE = bytes32(uint256(0x01));
    /// Which one: Scone, Gramine, TDX.
    bytes32 internal constant FRAMEWORKS = bytes32(uint256(0x0e));

    /// @notice What a dataset asks for: a dataset may need a trusted execution environment, but not a certain one.
    function withoutFramework(bytes32 tag) internal pure returns (bytes32) {
        return tag & ~FRAMEWORKS;
    }

    /// @notice Does `offered` have every bit of `asked`?
    function covers(bytes32 offered, bytes32 asked) internal pure returns (bool) {
        return asked & ~offered == 0;
    }

    function needsEnclave(bytes32 tag) internal pure returns (bool) {
        return tag & TEE != 0;
    }
}
