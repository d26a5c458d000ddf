// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title What the hub asks of its token
interface IToken {
    /// @notice Gives `value` of `from` to `to`, out of the caller's allowance.
    /// @param from whose money
    /// @param to who gets it
    /// @param value in nRLC
    /// @return whether it was done
    function transferFrom(address from, address to, uint256 value) external returns (bool);
    /// @notice Gives `value` of the caller's own to `to`.
    /// @param to who gets it
    /// @param value in nRLC
    /// @return whether it was done
    function transfer(address to, uint256 value) external returns (bool);
    /// @notice What an account has.
    /// @param account whose
    /// @return in nRLC
    function balanceOf(address account) external view returns (uint256);
}
