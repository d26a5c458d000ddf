// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title A workerpool's two policies in 64 bits
/// @notice Worker stake ratio, 56 bits, and scheduler reward ratio, 8 bits, both in percent and both combined by XOR with
/// their defaults, so that a workerpool that keeps the defaults stores zeros, which cost nothing.
library Policy {
    uint256 internal constant DEFAULT_STAKE = 30;
    uint256 internal constant DEFAULT_REWARD = 1;
    uint256 internal constant MAX_STAKE = type(uint56).max;
    uint256 internal constant MAX_REWARD = 100;

    /// @dev Both must be at most their maximum.
    function pack(uint256 stakeRatio, uint256 rewardRatio) internal pure returns (uint64) {
        return uint64(((stakeRatio ^ DEFAULT_STAKE) << 8) | (rewardRatio ^ DEFAULT_REWARD));
    }

    function unpack(uint64 packed) internal pure returns (uint256 stakeRatio, uint256 rewardRatio) {
        return ((packed >> 8) ^ DEFAULT_STAKE, (packed & 0xff) ^ DEFAULT_REWARD);
    }
}
