// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title What the hub asks of its token
interface IToken {
    function transferFrom(address from, address to, uint256 value) external returns (bool);
    function transfer(address to, uint256 value) external returns (bool);
    function balanceOf(address account) external view returns (uint256);
}
